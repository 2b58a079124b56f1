/** Holds a packed dataset to the limits, before anything that takes longer is asked of it. */
import { printPath } from '../problem.ts';
import { LIMITS } from './limits.ts';

/** Something wrong in a packed file. */
export interface PackProblem {
	/** Where in the file, as JavaScript would write it; empty for the file as a whole. */
	path: string;
	/** What is wrong and what to do about it, as a sentence in English. */
	message: string;
}

/** Enough problems of this sort to mend a file by; it is refused anyway. */
const ENOUGH = 100;

const COUNTED = ['entities', 'statements', 'sources'] as const;

interface Place {
	value: unknown;
	key: string | number;
	parent?: Place;
	depth: number;
}

/** Tells of every count, text, list and nesting that is over its limit. */
export function checkLimits({
	dataset,
	forms,
}: {
	dataset: Record<string, unknown>;
	forms: readonly unknown[];
}): PackProblem[] {
	const problems: PackProblem[] = [];
	const count = (path: string, list: unknown, limit: number) => {
		if (!Array.isArray(list) || list.length <= limit) return;
		problems.push({ path, message: `has ${list.length} items, but at most ${limit} can be imported: leave some out` });
	};
	for (const part of COUNTED) count(`dataset.${part}`, dataset[part], LIMITS[part]);
	count('forms', forms, LIMITS.forms);
	if (problems.length > 0) return problems;
	// Without recursion: a file may be nested deeper than the stack.
	const waiting: Place[] = [
		{ value: dataset, key: 'dataset', depth: 0 },
		{ value: forms, key: 'forms', depth: 0 },
	];
	for (let place = waiting.pop(); place !== undefined && problems.length < ENOUGH; place = waiting.pop()) {
		const { value, depth } = place;
		const tell = (message: string) => problems.push({ path: printPath(pathOf(place)), message });
		if (typeof value === 'string') {
			if (value.length > LIMITS.textLength) {
				tell(`is a text of ${value.length} characters, but at most ${LIMITS.textLength} can be: shorten it`);
			}
		} else if (typeof value === 'object' && value !== null) {
			if (depth > LIMITS.depth) {
				tell(`is nested more than ${LIMITS.depth} levels deep: no field of the format is`);
				continue;
			}
			const list = Array.isArray(value);
			// The four large lists have limits of their own.
			const isLarge = depth === 0 || (depth === 1 && list && place.key !== 'manifest');
			const entries = Object.entries(value);
			if (!isLarge && entries.length > LIMITS.listLength) {
				tell(`has ${entries.length} items, but at most ${LIMITS.listLength} can be: leave some out`);
				continue;
			}
			for (const [key, inner] of entries) {
				waiting.push({ value: inner, key: list ? Number(key) : key, parent: place, depth: depth + 1 });
			}
		}
	}
	return problems;
}

function pathOf(place: Place): (string | number)[] {
	const keys: (string | number)[] = [];
	for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
		keys.unshift(typeof at.key === 'string' ? at.key.slice(0, 60) : at.key);
	}
	return keys;
}
