/** What a newer version of a dataset adds, takes away and changes. */
import type { Dataset } from '../schema.ts';

/** Changes of one kind of record, by id, each in the order of its file. */
export interface RecordChanges {
	added: string[];
	removed: string[];
	changed: string[];
}

/** See the head of this file. */
export interface Changes {
	entities: RecordChanges;
	statements: RecordChanges;
	sources: RecordChanges;
}

/** Compares two versions, both checked. The order of records does not count, nor does that of fields. */
export function changesBetween(before: Dataset, after: Dataset): Changes {
	return {
		entities: recordChanges(before.entities, after.entities),
		statements: recordChanges(before.statements, after.statements),
		sources: recordChanges(before.sources, after.sources),
	};
}

function recordChanges(before: readonly { id: string }[], after: readonly { id: string }[]): RecordChanges {
	const old = new Map(before.map((it) => [it.id, it]));
	const now = new Set(after.map((it) => it.id));
	return {
		added: after.filter((it) => !old.has(it.id)).map((it) => it.id),
		removed: before.filter((it) => !now.has(it.id)).map((it) => it.id),
		changed: after.filter((it) => old.has(it.id) && !isSame(old.get(it.id), it)).map((it) => it.id),
	};
}

function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
	const keys = Object.keys(left);
	return (
		keys.length === Object.keys(right).length &&
		keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
	);
}

/** Negative where version `a` (such as "1.10.0") comes before `b`, positive where it comes after. */
export function compareVersions(a: string, b: string): number {
	const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
	for (const [i, number] of left.entries()) {
		const difference = number - (right[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
