/**
 * What of a file can be read although something in it has the wrong shape, so that one fault does not hide all the others.
 *
 * What cannot be read stands as undefined under its key, and as a hole in its list, so that everything else keeps its path and
 * a rule can tell "is not there" from "is there, but wrong", of which the schema has told already. `forEach`, `map` and
 * `flatMap` pass over holes.
 */
import * as v from 'valibot';
import type { Dataset } from './schema.ts';

/** Of a thing with this shape, the part that can be read. */
export type Sound<T> = T extends readonly (infer Item)[]
	? Sound<Item>[]
	: T extends object
		? { [Key in keyof T]?: Sound<T[Key]> }
		: T;

/** What can be read of a dataset. A list is undefined where there is none; of a manifest that is none every field is unread. */
export interface SoundDataset {
	manifest: Sound<Dataset['manifest']>;
	entities: Sound<Dataset['entities']> | undefined;
	statements: Sound<Dataset['statements']> | undefined;
	sources: Sound<Dataset['sources']> | undefined;
}

/** The part of a value that a schema can read; undefined where it can read nothing of it. */
export function soundPart<const S extends v.GenericSchema>(
	schema: S,
	json: unknown,
): Sound<v.InferOutput<S>> | undefined {
	return partOf(schema as unknown as AnySchema, json) as Sound<v.InferOutput<S>> | undefined;
}

/** True for a field that is there, or must be, and cannot be read. */
export function isUnread<T extends object>(of: T, key: keyof T): boolean {
	return Object.hasOwn(of, key) && of[key] === undefined;
}

/** False for what has a part, however deep, that cannot be read. */
export function isWhole(value: unknown): boolean {
	if (value === undefined) return false;
	if (Array.isArray(value)) {
		for (let i = 0; i < value.length; i++) if (!isWhole(value[i])) return false;
		return true;
	}
	return typeof value !== 'object' || value === null || Object.values(value).every(isWhole);
}

/** The kinds of schema that have parts, as the library lays them out. */
type AnySchema = v.GenericSchema &
	(
		| { type: 'strict_object'; entries: Record<string, AnySchema> }
		| { type: 'array'; item: AnySchema }
		| { type: 'record'; key: AnySchema; value: AnySchema }
		| { type: 'union'; options: AnySchema[] }
		| { type: 'optional'; wrapped: AnySchema }
		| { type: 'string' | 'number' | 'boolean' | 'literal' | 'picklist' }
	);

/** Goes no deeper than the schema does. */
function partOf(schema: AnySchema, json: unknown): unknown {
	const result = v.safeParse(schema, json);
	if (result.success) return result.output;
	if (schema.type === 'optional') return partOf(schema.wrapped, json);
	if (schema.type === 'array') return Array.isArray(json) ? soundItems(schema.item, json) : undefined;
	if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
	const object = json as Record<string, unknown>;
	const has = (key: string) => Object.hasOwn(object, key);
	if (schema.type === 'strict_object') {
		const fields = Object.entries(schema.entries).filter(([key, field]) => has(key) || field.type !== 'optional');
		return Object.fromEntries(fields.map(([key, field]) => [key, has(key) ? partOf(field, object[key]) : undefined]));
	}
	if (schema.type === 'record') {
		const keys = Object.keys(object).filter((key) => v.is(schema.key, key));
		return Object.fromEntries(keys.map((key) => [key, partOf(schema.value, object[key])]));
	}
	if (schema.type === 'union') {
		const meant = schema.options.filter((it) => it.type === 'strict_object' && Object.keys(it.entries).some(has));
		return meant.length === 1 && meant[0] ? partOf(meant[0], json) : undefined;
	}
	return undefined;
}

/** A list whose fault is its own, such as its length, says nothing that can be relied on. */
function soundItems(schema: AnySchema, items: readonly unknown[]): unknown[] | undefined {
	const sound = new Array<unknown>(items.length);
	let faults = 0;
	items.forEach((item, i) => {
		const result = v.safeParse(schema, item);
		const part = result.success ? result.output : partOf(schema, item);
		if (!result.success) faults++;
		if (part !== undefined) sound[i] = part;
	});
	return faults === 0 ? undefined : sound;
}
