/** What the context menu was opened on: a mention under the pointer, or words that the reader has selected. */
import { paintOf } from './answers.ts';
import type { PageMention } from './mention-store.ts';
import { type Asker, askPatiently } from './patient-asker.ts';
import type { SpottedEntity } from './protocol-types.ts';
import type { TextStretch } from './read/positions.ts';

/** As many UTF-16 units of a selection are looked up as the background takes (`MAX_LOOK_UP`). */
const LONGEST = 300;

/** Stands for words that no dataset knows: a card that asks for it is told so. */
const NOBODY: SpottedEntity = {
	dataset: '',
	entity: '',
	type: 'event',
	background: false,
	label: { text: '', lang: 'und' },
	family: 0,
};

/** The selected words as a mention, whether or not they are marked. Undefined when no text is selected. */
export async function lookUpSelection(
	document: Document,
	{ ask, signal }: { ask: Asker; signal: AbortSignal },
): Promise<PageMention | undefined> {
	const selection = document.getSelection();
	const surface = selection?.toString().replace(/\s+/g, ' ').trim().slice(0, LONGEST) ?? '';
	const stretch = selection?.rangeCount ? firstStretch(selection.getRangeAt(0)) : undefined;
	if (surface === '' || !stretch) return undefined;
	const outcome = await askPatiently(ask, { type: 'look-up', text: surface }, { signal });
	if (outcome.kind !== 'answered') return undefined;
	const entity = outcome.answer ?? NOBODY;
	return { entity, surface, ...paintOf(entity), stretches: [stretch] };
}

/** The selected part of the first text node in which some is selected: enough to place a card. */
function firstStretch(range: Range): TextStretch | undefined {
	const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
	const walker = range.startContainer.ownerDocument?.createTreeWalker(commonAncestorContainer, 4 /* SHOW_TEXT */);
	for (let node = walker?.currentNode; node; node = walker?.nextNode() ?? undefined) {
		if (node.nodeType !== 3 || !range.intersectsNode(node)) continue;
		const text = node as Text;
		const start = node === startContainer ? startOffset : 0;
		const end = node === endContainer ? endOffset : text.length;
		if (text.data.slice(start, end).trim() !== '') return { node: text, start, end };
	}
	return undefined;
}
