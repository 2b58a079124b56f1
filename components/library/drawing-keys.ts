/** The keys by which a drawing is zoomed and moved; those that go from mark to mark are the marks' own. */

/** What the keys do. */
export interface DrawingKeys {
	/** By a factor above 1 in, below it out. */
	zoom(factor: number): void;
	all(): void;
	/** Towards one side: -1, 0 or 1 in each direction, x to the right and y down. */
	move(way: { x: number; y: number }): void;
}

const ZOOMS: Record<string, number> = { '+': 2, '=': 2, '-': 1 / 2 };
const MOVES: Record<string, { x: number; y: number }> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
};

/** Does what a key means, if it means something here. */
export function onDrawingKey(event: KeyboardEvent, { zoom, all, move }: DrawingKeys): void {
	if (event.ctrlKey || event.altKey || event.metaKey) return;
	const factor = ZOOMS[event.key];
	const way = event.shiftKey ? MOVES[event.key] : undefined;
	if (factor !== undefined) zoom(factor);
	else if (event.key === '0') all();
	else if (way !== undefined) move(way);
	else return;
	event.preventDefault();
}

/** The step of an arrow key from mark to mark; undefined with a modifier, and for other keys. */
export function wayOf(event: KeyboardEvent): { x: number; y: number } | undefined {
	if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return undefined;
	return MOVES[event.key];
}

/** Where a key leads in a row of marks, of which there are so many; undefined where it leads nowhere. */
export function placeInRow(event: KeyboardEvent, { at, length }: { at: number; length: number }): number | undefined {
	if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return undefined;
	const places: Record<string, number> = { Home: 0, End: length - 1 };
	const place = places[event.key] ?? (MOVES[event.key]?.x ? at + (MOVES[event.key]?.x ?? 0) : undefined);
	return place === undefined ? undefined : Math.min(length - 1, Math.max(0, place));
}
