import { describe, expect, it } from 'vitest';
import { type Why, whyTaken } from '../../../data/why.ts';
import type { Reason } from '../../../matching/types.ts';

const LABELS = ['Kim Jong Un', 'Kim Yong Bok', 'Kursk'].map((text) => ({ text, lang: 'en' }));
const labelOf = (entity: number) => LABELS[entity] ?? { text: '', lang: 'und' };

describe('why a name was taken', () => {
	it.each<[Reason, Why]>([
		[{ kind: 'full-name' }, { kind: 'full-name' }],
		[{ kind: 'after-full-name' }, { kind: 'after-full-name' }],
		[
			{ kind: 'supported', by: { entity: 2 } },
			{ kind: 'entity', entity: { text: 'Kursk', lang: 'en' } },
		],
		[
			{ kind: 'supported', by: { word: 'troops' } },
			{ kind: 'word', word: 'troops' },
		],
		[
			{ kind: 'decided-by-page', against: [0, 1] },
			{ kind: 'decided', against: LABELS.slice(0, 2) },
		],
	])('%j', (reason, why) => {
		expect(whyTaken(reason, labelOf)).toEqual(why);
	});

	it('is no question for a name that was refused', () => {
		expect(() => whyTaken({ kind: 'no-support' }, labelOf)).toThrow('no-support');
	});
});
