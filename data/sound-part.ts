/** The part of a file that has the right shape, so that one fault does not hide all the others. */
import * as v from 'valibot';

/** Items that were left out, by their ids; one without an id is counted as the empty text. */
export type LeftOut = Set<string>;

/**
 * The items of a list that have the right shape. The others are holes, so that each item keeps its place and its path:
 * `forEach`, `map` and `flatMap` pass over holes.
 */
export function soundPart<const S extends v.GenericSchema>(
	items: readonly unknown[],
	schema: S,
	leftOut: LeftOut,
): v.InferOutput<S>[] {
	const sound: v.InferOutput<S>[] = [];
	items.forEach((item, i) => {
		const result = v.safeParse(schema, item);
		if (result.success) sound[i] = result.output;
		else leftOut.add(idOf(item));
	});
	return sound;
}

function idOf(item: unknown): string {
	return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : '';
}
