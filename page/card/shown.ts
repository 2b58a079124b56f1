/** What an open card is about, and what of it there is to be drawn. */
import type { Published } from '../../messages/protocol.ts';
import type { CardState } from '../card-props.ts';
import type { PageMention } from '../mention-store.ts';
import type { EntityContext, EntityRef, Language } from '../protocol-types.ts';

/** What the card is placed beside. */
export interface Anchor {
	/** Boxes in the viewport of the words that are being read: several where they wrap. */
	rects(): DOMRect[];
	/** The text node in which they begin. */
	node: Text | undefined;
}

/** What the page's session knows that a card needs. */
export interface PageFacts {
	language: Language;
	canSearch: boolean;
}

/** What the open card shows, and from where it came. */
export interface Shown {
	mention: PageMention;
	anchor: Anchor;
	/** Entities that were shown before in this card, oldest first; the last is the one to go back to. */
	trail: EntityRef[];
	ref: EntityRef;
	/** Undefined while it is being asked for, null when there is no answer, `unknown` when no dataset has the entity. */
	context: EntityContext | 'unknown' | null | undefined;
	/** The article's day from which the context is seen; undefined when the page does not say. */
	published: Published | undefined;
	/** True once focus was put into the card: whoever took it elsewhere since is not called back. */
	hadFocus: boolean;
}

/** The state in which a card is drawn. */
export function cardState({ mention, context, published, trail, ref }: Shown): CardState {
	const { surface, lang, also = [] } = mention;
	// Each is from another dataset.
	const meanings = [mention, ...also].map(({ entity, why }) => ({
		...entity,
		why,
		isShown: entity.dataset === ref.dataset,
	}));
	const why = meanings.find((it) => it.isShown)?.why;
	// At another entity than those of the mention the words in the page are left behind.
	const said = { surface, surfaceLang: lang, ...(meanings.length > 1 && trail.length === 0 && { meanings }) };
	if (context === undefined) return { kind: 'loading', ...said };
	if (context === null) return { kind: 'failed', ...said };
	if (context === 'unknown') return { kind: 'unknown', ...said };
	return { kind: 'ready', ...said, context, published, why, canGoBack: trail.length > 0 };
}
