/** From one mention to the next, by key. */
import { rectsOfStretches } from './hit-test.ts';
import type { PageMention } from './mention-store.ts';

/** See {@link stepFrom}. */
export interface StepOptions {
	mentions: readonly PageMention[];
	current: PageMention | undefined;
	direction: 1 | -1;
}

/**
 * The mention that follows the current one (or comes before it), round the end of the page. Without a current one, the
 * first that starts below the window's upper edge, or the last above its lower one.
 */
export function stepFrom({ mentions, current, direction }: StepOptions): PageMention | undefined {
	if (mentions.length === 0) return undefined;
	const at = current ? mentions.indexOf(current) : -1;
	if (at >= 0) return mentions[(at + direction + mentions.length) % mentions.length];
	const height = mentions[0]?.stretches[0]?.node.ownerDocument.defaultView?.innerHeight ?? 0;
	const topOf = (mention: PageMention) => rectsOfStretches(mention.stretches)[0]?.top;
	const isAhead = (mention: PageMention) => {
		const top = topOf(mention);
		return top !== undefined && (direction === 1 ? top >= 0 : top < height);
	};
	return direction === 1 ? (mentions.find(isAhead) ?? mentions[0]) : (mentions.findLast(isAhead) ?? mentions.at(-1));
}

/** Scrolls so far that the mention can be seen; not at all when it can. */
export function bringIntoView(mention: PageMention): void {
	const node = mention.stretches[0]?.node;
	const window = node?.ownerDocument.defaultView;
	const box = rectsOfStretches(mention.stretches)[0];
	if (!node || !window) return;
	const isVisible =
		box && box.top >= 0 && box.bottom <= window.innerHeight && box.left >= 0 && box.right <= window.innerWidth;
	// `smooth` would leave the card behind, and is no help to those who asked for less motion.
	if (!isVisible) node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
