import fc from 'fast-check';
import { type Choices, KINDS, UI_LANGUAGES } from '../../../settings/choices.ts';

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => `${labels.join('.')}.example`);
const name = fc.tuple(label, label).map((parts) => parts.join('/'));

/** Any choices that a reader could have made. */
export const anyChoices: fc.Arbitrary<Choices> = fc.record({
	on: fc.boolean(),
	sites: fc.dictionary(host, fc.constantFrom('on' as const, 'off' as const), { noNullPrototype: true }),
	onlyMySites: fc.boolean(),
	language: fc.constantFrom(...UI_LANGUAGES),
	density: fc.constantFrom('page' as const, 'section' as const, 'all' as const),
	mark: fc.constantFrom('underline' as const, 'tint' as const, 'both' as const),
	colours: fc.constantFrom('kind' as const, 'one' as const),
	painter: fc.constantFrom('highlight' as const, 'element' as const),
	hiddenKinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
	background: fc.boolean(),
	muted: fc.uniqueArray(name),
	badge: fc.boolean(),
	datasetsOff: fc.uniqueArray(label),
});

/** So many hosts with rules, and so many muted names: for filling storage. */
export function manyChoices(choices: Choices, { sites, muted }: { sites: number; muted: number }): Choices {
	const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
	return {
		...choices,
		sites: Object.fromEntries(numbers(sites).map((it) => [`www.news-site-${it}.example`, it % 2 === 0 ? 'on' : 'off'])),
		muted: numbers(muted).map((it) => `north-korea-russia-ukraine/name-${it}`),
	};
}
