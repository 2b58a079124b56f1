/** Saves the page's mentions as a file of Web Annotations. Nothing of the page goes anywhere else. */
import { browser } from 'wxt/browser';
import type { EntityContext, PageAnswers, PageQuotes, PageRequest } from '../../messages/protocol.ts';
import { saveFile } from '../common/save-file.ts';
import { askTab, type PopupTab } from './tab.ts';
import { webAnnotations } from './web-annotations.ts';

/** Asks the page for its mentions and the background for what they stand for; resolves to whether a file was saved. */
export async function saveAnnotations(tab: PopupTab): Promise<boolean> {
	const page = await askTab(tab, { type: 'quote' });
	if (page === undefined || page.quotes.length === 0) return false;
	const file = webAnnotations({
		page,
		entities: await contextsOf(page),
		version: browser.runtime.getManifest().version,
		created: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
		uuid: () => crypto.randomUUID(),
	});
	saveFile({
		name: `sidelight-${new URL(page.address).hostname || 'page'}.annotations.jsonld`,
		type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
		text: `${JSON.stringify(file, undefined, '\t')}\n`,
	});
	return true;
}

async function contextsOf({ quotes }: PageQuotes): Promise<EntityContext[]> {
	const refs = new Map(quotes.map(({ dataset, entity }) => [`${dataset}/${entity}`, { dataset, entity }]));
	const contexts = [...refs.values()].map(async (ref) => {
		const request: PageRequest = { type: 'context', ref };
		return (await browser.runtime.sendMessage(request)) as PageAnswers['context'] | undefined;
	});
	return (await Promise.all(contexts)).filter((it) => it !== null && it !== undefined);
}
