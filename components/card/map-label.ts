/** Where the place's own name stands on its map: beside its dot, on the side where no other name is. */
import type { LocatorMapView } from '../../data/context-types.ts';
import { textWidth } from '../format/text-width.ts';

/** Type size of names on the map, in its own units. */
const SIZE = 10;
/** From the dot's middle to the name. */
const GAP = 9;

/** A place for a text. */
export interface LabelPlace {
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Chooses among right, left, above and below, in this order; right where none is free. Relative to the dot. */
export function placeOfName(name: string, { place, labels }: LocatorMapView['zooms'][number]): LabelPlace {
	const width = textWidth(name, SIZE);
	const places: LabelPlace[] = [
		{ x: GAP, y: 3.5, anchor: 'start' },
		{ x: -GAP, y: 3.5, anchor: 'end' },
		{ x: 0, y: -GAP - 2, anchor: 'middle' },
		{ x: 0, y: GAP + SIZE, anchor: 'middle' },
	];
	const taken = labels.map((it): Box => {
		const half = textWidth(it.text, SIZE) / 2;
		const middle = it.kind === 'country' ? it.x : it.x + 5 + half;
		return { left: middle - half, right: middle + half, top: it.y - SIZE, bottom: it.y + SIZE / 2 };
	});
	const isFree = ({ x, y, anchor }: LabelPlace) => {
		const left = place.x + x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
		const box = { left, right: left + width, top: place.y + y - SIZE, bottom: place.y + y + 2 };
		return taken.every(
			(it) => it.right < box.left || it.left > box.right || it.bottom < box.top || it.top > box.bottom,
		);
	};
	return places.find(isFree) ?? { x: GAP, y: 3.5, anchor: 'start' };
}
