/** Why a name was marked, in words that a card can print. */
import type { Reason } from '../matching/types.ts';
import type { Localized } from './context-types.ts';

/** What the matcher went by when it took a name for an entity. */
export type Why =
	/** The name says it all by itself. */
	| { kind: 'full-name' }
	/** A short name, and the page has the full one too. */
	| { kind: 'after-full-name' }
	/** The page also names that entity. */
	| { kind: 'entity'; entity: Localized }
	/** The page also has that word. */
	| { kind: 'word'; word: string }
	/** These are called so too, but the page speaks for this one. */
	| { kind: 'decided'; against: Localized[] };

/**
 * A reason for which a name was taken. `labelOf` turns numbers of the index into labels in the reader's language. Throws
 * for a reason to refuse a name: nothing is marked then.
 */
export function whyTaken(reason: Reason, labelOf: (entity: number) => Localized): Why {
	switch (reason.kind) {
		case 'full-name':
		case 'after-full-name':
			return { kind: reason.kind };
		case 'supported':
			return 'word' in reason.by
				? { kind: 'word', word: reason.by.word }
				: { kind: 'entity', entity: labelOf(reason.by.entity) };
		case 'decided-by-page':
			return { kind: 'decided', against: reason.against.map(labelOf) };
		default:
			throw new Error(`A name was marked although it was refused: ${reason.kind}`);
	}
}
