/**
 * The choices in the browser's storage: read, change, watch. The browser itself is handed in, so that this runs in
 * tests with an area in memory.
 *
 * They are kept in one area (`storage.sync`, so that they follow the reader). A second one (`storage.local`) takes
 * them whole when the first does not: no room, too many writes, sync switched off, or a newer Sidelight's choices that
 * must not be written over. While the second area holds choices they count, on this device; the next change that the
 * first area takes brings everything back there.
 */
import { type Choices, DEFAULT_CHOICES } from './choices.ts';
import { ALL_KEYS, FIRST_KEY, readItems, type Stored, toItems, toOneItem } from './stored-form.ts';

/** What we need of a storage area of the browser: a part of webextension-polyfill's `Storage.StorageArea`. */
export interface StorageArea {
	get(keys: string[]): Promise<Record<string, unknown>>;
	set(items: Record<string, unknown>): Promise<void>;
	remove(keys: string[]): Promise<void>;
	onChanged: {
		addListener(listener: (changes: Record<string, unknown>) => void): void;
		removeListener(listener: (changes: Record<string, unknown>) => void): void;
	};
}

/** Thrown by {@link ChoicesStore.change} if no area took the choices. What was stored before is still stored. */
export class ChoicesNotSaved extends Error {
	override name = 'ChoicesNotSaved';
}

/** See {@link openChoices}. */
export interface ChoicesStore {
	/** The choices as stored; the defaults if nothing is stored or nothing can be read. */
	read(): Promise<Choices>;
	/**
	 * Changes the choices and returns them as they are then. Changes are made one after the other, each upon the
	 * outcome of the one before. Rejects with {@link ChoicesNotSaved}, or with what `patch` throws.
	 */
	change(patch: (choices: Choices) => Choices): Promise<Choices>;
	/** Calls the listener with the choices whenever they have changed, here or elsewhere, until the signal aborts. */
	watch(listener: (choices: Choices) => void, signal: AbortSignal): void;
	/** Where the choices are kept now: `second` means on this device only. */
	where(): Promise<'first' | 'second'>;
}

/** Runs tasks one at a time. */
export type Exclusive = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Opens the reader's choices.
 *
 * @param first the area to prefer
 * @param second where to keep them if the first refuses; without it such a change is not saved
 * @param exclusive keeps changes from several pages of the extension apart, e.g. by the Web Locks API
 */
export function openChoices(
	first: StorageArea,
	{ second, exclusive = (task) => task() }: { second?: StorageArea; exclusive?: Exclusive } = {},
): ChoicesStore {
	const oneAtATime = queue();

	const load = async (): Promise<Loaded> => {
		const aside = second && (await readArea(second));
		if (aside?.kind === 'newer' || (aside?.kind === 'choices' && !aside.blind)) {
			return { stored: aside, where: 'second', blind: false };
		}
		const stored = await readArea(first);
		if (aside?.kind === 'choices' && (stored === undefined || stored.kind === 'nothing')) {
			return { stored: aside, where: 'second', blind: stored === undefined };
		}
		return { stored: stored ?? { kind: 'nothing' }, where: 'first', blind: stored === undefined };
	};

	const save = async (choices: Choices, { stored, blind }: Loaded): Promise<void> => {
		const unknown = stored.kind === 'choices' ? stored.unknown : {};
		// What could not be read must not be written over: it may be readable again by now, and the reader's only copy.
		const refused = blind ? new Error('the storage cannot be read') : await saveInFirst(first, choices, unknown);
		if (second === undefined) {
			if (refused !== undefined) throw new ChoicesNotSaved(refused.message, { cause: refused });
			return;
		}
		try {
			if (refused !== undefined) await second.set(toOneItem(choices, unknown, { blind }));
			// Only now: until here the choices in the second area may have been the only ones.
			else if ((await readArea(second))?.kind !== 'nothing') await second.remove([FIRST_KEY]);
		} catch (cause) {
			throw new ChoicesNotSaved('no storage area took the choices', { cause });
		}
	};

	return {
		async read() {
			return choicesOf((await load()).stored);
		},

		change(patch) {
			return oneAtATime(() =>
				exclusive(async () => {
					const loaded = await load();
					const before = choicesOf(loaded.stored);
					const after = patch(before);
					if (!same(before, after)) await save(after, loaded);
					return after;
				}),
			);
		},

		watch(listener, signal) {
			if (signal.aborted) return;
			let latest = 0;
			let told: Choices | undefined;
			const onChanged = (changes: Record<string, unknown>) => {
				if (!ALL_KEYS.some((key) => Object.hasOwn(changes, key))) return;
				latest += 1;
				void tell(latest);
			};
			const tell = async (turn: number) => {
				const choices = choicesOf((await load()).stored);
				// A later change is being read, or nobody listens any more.
				if (turn !== latest || signal.aborted) return;
				if (told !== undefined && same(told, choices)) return;
				told = choices;
				listener(choices);
			};
			for (const area of second === undefined ? [first] : [first, second]) {
				area.onChanged.addListener(onChanged);
				signal.addEventListener('abort', () => area.onChanged.removeListener(onChanged), { once: true });
			}
		},

		async where() {
			return (await load()).where;
		},
	};
}

interface Loaded {
	stored: Stored;
	where: 'first' | 'second';
	/** True if the first area could not be read, so that nobody knows what it holds. */
	blind: boolean;
}

/** `undefined` if the area cannot be read at all, as Firefox's `storage.sync` when it is switched off. */
async function readArea(area: StorageArea): Promise<Stored | undefined> {
	try {
		return readItems(await area.get([...ALL_KEYS]));
	} catch {
		return undefined;
	}
}

/** Says why the area did not take the choices; `undefined` if it did. */
async function saveInFirst(
	area: StorageArea,
	choices: Choices,
	unknown: Record<string, unknown>,
): Promise<Error | undefined> {
	try {
		const before = await area.get([...ALL_KEYS]);
		if (readItems(before).kind === 'newer') {
			return new Error('a newer version of Sidelight has stored its choices there');
		}
		const items = toItems(choices, unknown);
		if (items === undefined) return new Error('more sites and muted names than the storage holds');
		await area.set(items);
		const leftOver = Object.keys(before).filter((key) => !Object.hasOwn(items, key));
		// Left-over items do no harm, as the first item says how many there are; they only take room.
		if (leftOver.length > 0) await area.remove(leftOver).catch(() => {});
		return undefined;
	} catch (cause) {
		return new Error('the storage refused to write', { cause });
	}
}

function choicesOf(stored: Stored): Choices {
	return stored.kind === 'nothing' ? DEFAULT_CHOICES : stored.choices;
}

/** Whether two choices are the same, whatever the order of their fields. */
function same(a: Choices, b: Choices): boolean {
	return canonical(a) === canonical(b);
}

function canonical(choices: Choices): string {
	const sites = Object.entries(choices.sites).sort(([a], [b]) => (a < b ? -1 : 1));
	const fields = Object.entries({ ...choices, sites }).sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify(fields);
}

function queue(): Exclusive {
	let last: Promise<unknown> = Promise.resolve();
	return (task) => {
		const result = last.then(task, task);
		last = result;
		return result;
	};
}
