import type { StorageArea } from '../../../settings/store.ts';

/** A storage area in memory, with the limits of `storage.sync` if asked, and ways to make it fail. */
export interface MemoryArea extends StorageArea {
	/** What it holds, as JSON would keep it. */
	items: Record<string, unknown>;
	/** How often `set` and `remove` were called. */
	writes: number;
	/** While set, every call of that name rejects with this message. */
	fails: { get?: string; set?: string; remove?: string };
	/** How many listeners are subscribed. */
	listeners: number;
	/** Changes items as another computer or another page would, and tells the listeners. */
	changeFromElsewhere(items: Record<string, unknown>): void;
}

/** Limits of `storage.sync`, in bytes and items. */
export const SYNC_LIMITS = { perItem: 8192, total: 102_400, items: 512 };

/** Makes an empty area. */
export function memoryArea(limits?: typeof SYNC_LIMITS, initial: Record<string, unknown> = {}): MemoryArea {
	const listeners = new Set<(changes: Record<string, unknown>) => void>();
	const bytes = (key: string, value: unknown) => new TextEncoder().encode(key + JSON.stringify(value)).length;
	const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
	const emit = (keys: string[]) => {
		const changes = Object.fromEntries(keys.map((key) => [key, { newValue: area.items[key] }]));
		for (const listener of [...listeners]) listener(changes);
	};
	const check = (name: 'get' | 'set' | 'remove') => {
		const message = area.fails[name];
		if (message !== undefined) throw new Error(message);
	};

	const area: MemoryArea = {
		items: copy(initial),
		writes: 0,
		fails: {},
		get listeners() {
			return listeners.size;
		},
		async get(keys) {
			check('get');
			return copy(Object.fromEntries(keys.filter((key) => key in area.items).map((key) => [key, area.items[key]])));
		},
		async set(items) {
			area.writes += 1;
			check('set');
			const after = { ...area.items, ...copy(items) };
			if (limits !== undefined) {
				const sizes = Object.entries(after).map(([key, value]) => bytes(key, value));
				if (sizes.some((size) => size > limits.perItem)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
				if (sizes.reduce((sum, size) => sum + size, 0) > limits.total) throw new Error('QUOTA_BYTES quota exceeded');
				if (sizes.length > limits.items) throw new Error('MAX_ITEMS quota exceeded');
			}
			area.items = after;
			emit(Object.keys(items));
		},
		async remove(keys) {
			area.writes += 1;
			check('remove');
			const gone = keys.filter((key) => key in area.items);
			area.items = Object.fromEntries(Object.entries(area.items).filter(([key]) => !gone.includes(key)));
			if (gone.length > 0) emit(gone);
		},
		onChanged: {
			addListener: (listener) => void listeners.add(listener),
			removeListener: (listener) => void listeners.delete(listener),
		},
		changeFromElsewhere(items) {
			area.items = { ...area.items, ...copy(items) };
			emit(Object.keys(items));
		},
	};
	return area;
}
