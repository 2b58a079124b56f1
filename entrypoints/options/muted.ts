/** What muted names are called: asked of the background, which alone holds the datasets. */
import { browser } from 'wxt/browser';
import type { OptionsProps } from '../../components/options/options-props.ts';
import type { PageAnswers, PageRequest } from '../../messages/protocol.ts';
import { parseMuteKey } from '../../settings/muted.ts';

/** Names for keys of muted names. One whose dataset is gone is called by its key, so that it can still be unmuted. */
export async function nameMuted(keys: readonly string[]): Promise<OptionsProps['muted']> {
	return Promise.all(
		keys.map(async (key) => {
			const { dataset, entity, host } = parseMuteKey(key);
			const only = host === undefined ? {} : { host };
			const request: PageRequest = { type: 'context', ref: { dataset, entity } };
			const context = (await browser.runtime.sendMessage(request)) as PageAnswers['context'] | undefined;
			return context
				? { key, label: context.label, type: context.type, ...only }
				: { key, label: { text: `${dataset}/${entity}`, lang: 'und' }, type: 'event' as const, ...only };
		}),
	);
}
