/**
 * Where Sidelight works as a whole, as one choice of three. It is stored as two (`on`, `onlyMySites`), so that whoever
 * switches everything off and on again is back where they were.
 */
import type { Choices } from './choices.ts';
import { isLocked, type Policy } from './policy.ts';

/** From the widest to the narrowest. */
export const REACHES = ['listed', 'mine', 'nowhere'] as const;

/** On the listed news sites and those that the reader added; only where the reader switched it on; nowhere at all. */
export type Reach = (typeof REACHES)[number];

/** How far Sidelight reaches by the reader's choices. */
export function reachOf({ on, onlyMySites }: Pick<Choices, 'on' | 'onlyMySites'>): Reach {
	if (!on) return 'nowhere';
	return onlyMySites ? 'mine' : 'listed';
}

/** What to change in the choices for another reach. */
export function reachChange(reach: Reach): Partial<Pick<Choices, 'on' | 'onlyMySites'>> {
	return reach === 'nowhere' ? { on: false } : { on: true, onlyMySites: reach === 'mine' };
}

/** The reaches that a policy leaves to the reader; one alone when it decides. */
export function reachesUnder(policy: Policy): Reach[] {
	return REACHES.filter((reach) =>
		Object.entries(reachChange(reach)).every(([name, value]) => {
			const choice = name as 'on' | 'onlyMySites';
			return !isLocked(policy, choice) || policy.locked[choice] === value;
		}),
	);
}
