/** What the schema library finds wrong, in words that an author can act on. */
import type * as v from 'valibot';
import { printPath } from './problem.ts';

/** What JSON values are called here, by the library's names for them. */
const KINDS: Record<string, string> = {
	Array: 'a list',
	Object: 'an object',
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
};

/** Turns an issue of the schema library into a path and a sentence; of a union it tells what the nearest member missed. */
export function plainIssue(issue: v.BaseIssue<unknown>): { path: string; message: string } {
	const nested = issue.issues?.filter((it) => (it.path?.length ?? 0) > 0);
	const deepest = nested?.reduce(
		(a, b) => ((b.path?.length ?? 0) >= (a.path?.length ?? 0) ? b : a),
		nested[0] ?? issue,
	);
	const keys = (issue.path ?? []).map((item) => item.key);
	if (deepest !== undefined && deepest !== issue) {
		const inner = plainIssue(deepest);
		const outer = printPath(keys);
		return {
			path: outer + (inner.path.startsWith('[') || outer === '' ? '' : '.') + inner.path,
			message: inner.message,
		};
	}
	const last = keys.at(-1);
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return {
			path: printPath(keys),
			message: `"${String(last)}" is no field of this format: remove it or correct its spelling`,
		};
	}
	if (issue.received === 'undefined' && typeof last === 'string') {
		return { path: printPath(keys), message: `is missing: add "${last}"` };
	}
	return { path: printPath(keys), message: issue.message.startsWith('Invalid') ? plainMessage(issue) : issue.message };
}

/** Says in plain words what the library would say in terms of its own. */
function plainMessage({ type, expected, received, input }: v.BaseIssue<unknown>): string {
	const bound = expected?.replace(/^[<>]=/, '') ?? '';
	const unit = Array.isArray(input) ? (bound === '1' ? ' entry' : ' entries') : ' characters';
	const size = Array.isArray(input) || typeof input === 'string' ? input.length : received;
	switch (type) {
		case 'min_length':
			return `must have at least ${bound}${unit}, but has ${size}`;
		case 'max_length':
			return `must have at most ${bound}${unit}, but has ${size}`;
		case 'min_value':
			return `must be at least ${bound}, but is ${received}`;
		case 'max_value':
			return `must be at most ${bound}, but is ${received}`;
		case 'integer':
			return `must be a whole number, but is ${received}`;
		default:
			return `must be ${choicesOf(expected ?? '')}, but is ${KINDS[received] ?? received}`;
	}
}

/** `("a" | "b")` as the library writes choices: `one of "a", "b"`. */
function choicesOf(expected: string): string {
	const choices = expected.replace(/^\((.*)\)$/, '$1').split(' | ');
	const plain = choices.map((it) => KINDS[it] ?? it);
	return plain.length === 1 ? plain.join('') : `one of ${plain.join(', ')}`;
}
