/**
 * The choices as they lie in storage: which items, of which version, and how they become choices again.
 *
 * One item, `choices`, holds everything until it grows past what `storage.sync` takes in one item. Then the fields
 * that grow with use (`sites`, `muted`) move to further items, `choices.1`, `choices.2` and so on, each complete in
 * itself, so that one that is missing or damaged takes only its own part with it.
 */
import { type Choices, isRecord, readChoices } from './choices.ts';

/** The version that this code writes. */
export const STORED_VERSION = 1;

/** Name of the first item; the further ones are `choices.1` and so on. */
export const FIRST_KEY = 'choices';

/**
 * `storage.sync` takes 8,192 bytes an item (its name and its value as JSON, in UTF-8) and 102,400 bytes in all; both
 * browsers count so. Kept a little below, as Chromium writes some characters in a longer form.
 * https://developer.chrome.com/docs/extensions/reference/api/storage#storage_areas
 */
const MAX_ITEM_BYTES = 7_800;

/** Further items there may be: with the first, just under the 102,400 bytes that `storage.sync` takes in all. */
const MAX_FURTHER_ITEMS = 12;

/** All keys under which choices may lie. */
export const ALL_KEYS: readonly string[] = [FIRST_KEY, ...furtherKeys(MAX_FURTHER_ITEMS)];

function furtherKeys(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `${FIRST_KEY}.${index + 1}`);
}

/** Turns the first item from one version into the next. Must cope with any value: storage may hold anything. */
export type Migration = (item: Record<string, unknown>) => Record<string, unknown>;

/** By the version that they start from. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
	/** An item without a version: the bare choices. */
	0: (item) => ({ ...item, version: 1 }),
};

/** What storage was found to hold. */
export type Stored =
	| { kind: 'nothing' }
	| {
			kind: 'choices';
			choices: Choices;
			/** Fields of the item that this code does not know; they are written back untouched. */
			unknown: Record<string, unknown>;
			/** See {@link toOneItem}. */
			blind: boolean;
	  }
	/** Written by a newer Sidelight, on a computer that is ahead of this one. The choices are what we understand of it. */
	| { kind: 'newer'; version: number; choices: Choices };

/** Reads the items of {@link ALL_KEYS} as they came out of storage. Never throws. */
export function readItems(
	items: Record<string, unknown>,
	migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
): Stored {
	const first = items[FIRST_KEY];
	if (first === undefined) return { kind: 'nothing' };
	return readFirst(isRecord(first) ? migrate(first, migrations) : {}, items);
}

function readFirst(first: Record<string, unknown>, items: Record<string, unknown>): Stored {
	const { version, further, blind, ...fields } = first;
	const choices = readChoices(withFurther(fields, items, further));
	if (typeof version === 'number' && version > STORED_VERSION) return { kind: 'newer', version, choices };
	const unknown = Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(choices, name)));
	return { kind: 'choices', choices, unknown, blind: blind === true };
}

function migrate(item: Record<string, unknown>, migrations: Readonly<Record<number, Migration>>) {
	let current = item;
	for (;;) {
		const from = versionOf(current);
		const step = from < STORED_VERSION ? migrations[from] : undefined;
		if (step === undefined) return current;
		current = { ...step(current), version: from + 1 };
	}
}

/** What is not a version counts as none: the item is then read for what it holds. */
function versionOf({ version }: Record<string, unknown>): number {
	return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 0;
}

function withFurther(fields: Record<string, unknown>, items: Record<string, unknown>, further: unknown) {
	// The count keeps out items left over from a time when there were more of them.
	const count = typeof further === 'number' ? Math.min(further, MAX_FURTHER_ITEMS) : 0;
	let { sites, muted } = fields;
	for (const key of furtherKeys(Math.max(0, Math.trunc(count)))) {
		const item = items[key];
		if (!isRecord(item)) continue;
		if (isRecord(item.sites)) sites = { ...(isRecord(sites) && sites), ...item.sites };
		if (Array.isArray(item.muted)) muted = [...(Array.isArray(muted) ? muted : []), ...item.muted];
	}
	return { ...fields, ...(sites !== undefined && { sites }), ...(muted !== undefined && { muted }) };
}

/** Bytes that `storage.sync` counts for an item. */
export function bytesOf(key: string, value: unknown): number {
	return new TextEncoder().encode(key + JSON.stringify(value)).length;
}

/**
 * The items to write for choices. `undefined` if they are more than `storage.sync` holds; {@link toOneItem} then
 * still does for an area without such limits.
 */
export function toItems(choices: Choices, unknown: Record<string, unknown> = {}): Record<string, unknown> | undefined {
	const whole = toOneItem(choices, unknown);
	if (bytesOf(FIRST_KEY, whole[FIRST_KEY]) <= MAX_ITEM_BYTES) return whole;

	const { sites, muted, ...rest } = choices;
	const chunks = inChunks(sites, muted);
	const first = { ...unknown, ...rest, version: STORED_VERSION, further: chunks.length };
	if (chunks.length > MAX_FURTHER_ITEMS || bytesOf(FIRST_KEY, first) > MAX_ITEM_BYTES) return undefined;
	const keys = furtherKeys(chunks.length);
	return { [FIRST_KEY]: first, ...Object.fromEntries(keys.map((key, index) => [key, chunks[index]])) };
}

/**
 * The one item to write for choices in an area that takes items of any size.
 *
 * @param blind marks choices that were made while those stored elsewhere could not be read: they give way to them
 */
export function toOneItem(
	choices: Choices,
	unknown: Record<string, unknown> = {},
	{ blind = false } = {},
): Record<string, unknown> {
	return { [FIRST_KEY]: { ...unknown, ...choices, version: STORED_VERSION, ...(blind && { blind }) } };
}

interface Chunk {
	sites: Choices['sites'];
	muted: string[];
}

/** Fills one chunk after the other. An entry that is larger than a chunk makes one that is too large: `set` refuses it. */
function inChunks(sites: Choices['sites'], muted: string[]): Chunk[] {
	const chunks: Chunk[] = [];
	let room = 0;
	const put = (entry: Record<string, unknown> | [string], into: (chunk: Chunk) => void) => {
		// Without its brackets or braces, with the comma before the next one.
		const bytes = bytesOf('', entry) - 2 + 1;
		let chunk = chunks.at(-1);
		if (chunk === undefined || bytes > room) {
			chunk = { sites: {}, muted: [] };
			chunks.push(chunk);
			room = MAX_ITEM_BYTES - bytesOf(`${FIRST_KEY}.${MAX_FURTHER_ITEMS}`, chunk);
		}
		into(chunk);
		room -= bytes;
	};
	for (const [host, choice] of Object.entries(sites)) {
		put({ [host]: choice }, (chunk) => {
			chunk.sites[host] = choice;
		});
	}
	for (const name of muted) put([name], (chunk) => void chunk.muted.push(name));
	return chunks;
}
