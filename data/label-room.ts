/** Keeps names on a map from lying on each other. Units are those of the drawing. */

/** A rectangle. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** The room that is left on a drawing; what takes some of it first has it. */
export class LabelRoom {
	readonly #width: number;
	readonly #height: number;
	readonly #taken: Box[];

	/** `taken` is where nothing may go from the start. */
	constructor({ width, height, taken = [] }: { width: number; height: number; taken?: readonly Box[] }) {
		this.#width = width;
		this.#height = height;
		this.#taken = [...taken];
	}

	/** Takes the room for a box if it lies within the drawing and nothing else is there; says whether it did. */
	take(box: Box): boolean {
		const inside = box.left >= 2 && box.top >= 2 && box.right <= this.#width - 2 && box.bottom <= this.#height - 2;
		const free = this.#taken.every(
			(it) => box.right < it.left || box.left > it.right || box.bottom < it.top || box.top > it.bottom,
		);
		if (inside && free) this.#taken.push(box);
		return inside && free;
	}

	/** Takes the room whoever has it already. */
	hold(box: Box): void {
		this.#taken.push(box);
	}
}

/** A square around a point. */
export const around = (x: number, y: number, r: number): Box => ({
	left: x - r,
	top: y - r,
	right: x + r,
	bottom: y + r,
});

/** About the width of a character at a map's type size (10 px), and the height of a line. */
const CHARACTER = 5.2;
/** See {@link CHARACTER}. */
export const LINE = 11;

/** About how wide a text is: a character of a wide script takes twice as much as others. */
export function labelWidth(text: string): number {
	return [...text].reduce((sum, it) => sum + (/[\u1100-\u9fff\uac00-\ud7af]/.test(it) ? 2 : 1) * CHARACTER, 0);
}

/** Whole units: halves are not seen. */
export const rounded = (x: number, y: number) => ({ x: Math.round(x), y: Math.round(y) });

/** Where a country's name may go, from the middle of what is seen of it: there, else a little aside. */
const ASIDE = [
	[0, 0],
	[0, LINE],
	[0, -LINE],
	[-2 * LINE, 0],
	[2 * LINE, 0],
	[-2 * LINE, LINE],
	[2 * LINE, LINE],
] as const;

/** The middle of a country's name, near that of what is seen of it; undefined where there is no room. */
export function areaLabel(
	text: string,
	{ x, y, room }: { x: number; y: number; room: LabelRoom },
): { x: number; y: number } | undefined {
	const half = labelWidth(text) / 2 + 4;
	for (const [dx, dy] of ASIDE) {
		const [cx, cy] = [x + dx, y + dy];
		const box = { left: cx - half, top: cy - LINE, right: cx + half, bottom: cy + LINE / 2 };
		if (room.take(box)) return rounded(cx, cy);
	}
	return undefined;
}
