/**
 * Keys that JavaScript keeps for itself. The schema library leaves them out without a word, so that nothing is spoiled by
 * them; an author who wrote one, or was handed a file with one, is told.
 */
import { type FileName, type Problem, printPath } from './problem.ts';

const OWN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** An object or a list, with the way to it: each step knows the one before, so that a path costs nothing until it is told. */
interface Place {
	value: object;
	key?: string | number;
	parent?: Place;
}

function pathOf(place: Place | undefined): unknown[] {
	const keys: unknown[] = [];
	for (let at = place; at?.key !== undefined; at = at.parent) keys.unshift(at.key);
	return keys;
}

/** Tells of each such key in a file as decoded from JSON. Walks without recursion: a file may be nested deeper than the stack. */
export function checkKeys(file: FileName, json: unknown): Problem[] {
	const problems: Problem[] = [];
	if (typeof json !== 'object' || json === null) return problems;
	const waiting: Place[] = [{ value: json }];
	for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
		const list = Array.isArray(parent.value);
		for (const [key, value] of Object.entries(parent.value)) {
			if (!list && OWN_KEYS.has(key)) {
				const message = `"${key}" is no field of this format: remove it or correct its spelling`;
				problems.push({ file, path: printPath([...pathOf(parent), key]), message });
			} else if (typeof value === 'object' && value !== null) {
				waiting.push({ value, key: list ? Number(key) : key, parent });
			}
		}
	}
	return problems;
}
