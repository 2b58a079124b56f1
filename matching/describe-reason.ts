import type { Reason } from './types.ts';

/** A reason in a few English words, for the command line. `nameOfEntity` turns entity numbers into labels. */
export function describeReason(reason: Reason, nameOfEntity: (entity: number) => string): string {
	const names = (entities: readonly number[]) => entities.map(nameOfEntity).join(', ');
	switch (reason.kind) {
		case 'full-name':
			return 'full name';
		case 'after-full-name':
			return 'the full name is on the page';
		case 'supported':
			return 'word' in reason.by
				? `supported by the word "${reason.by.word}"`
				: `supported by ${nameOfEntity(reason.by.entity)} on the page`;
		case 'decided-by-page':
			return `the page speaks for it, against ${names(reason.against)}`;
		case 'inside-word':
			return 'stands inside a longer word';
		case 'wrong-case':
			return 'capitals differ';
		case 'other-language':
			return `a form for ${reason.langs.join(', ')} only`;
		case 'in-phrase':
			return `part of "${reason.phrase}"`;
		case 'other-sense':
			return `the page speaks of "${reason.phrase}" and not of the story`;
		case 'covered':
			return `covered by the name at ${reason.by.start}–${reason.by.end}`;
		case 'no-full-name':
			return 'no full name on the page';
		case 'no-support':
			return 'nothing on the page supports it';
		case 'ambiguous':
			return `could be any of ${names(reason.between)}`;
	}
}
