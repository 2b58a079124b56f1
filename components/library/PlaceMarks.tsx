/**
 * Places as marks on the map, the larger the more is said about them: one stop for the Tab key, arrow keys to the nearest
 * mark in their direction. A mark of one place is a link to it; one of several comes closer until they stand apart.
 */
import { useRef, useState } from 'preact/hooks';
import type { MapMark } from '../../data/library/library-types.ts';
import { type Language, translator } from '../../locales/index.ts';
import { direction } from '../format/languages.ts';
import { kept } from '../parts/kept.ts';
import { writeAddress } from './address.ts';
import { wayOf } from './drawing-keys.ts';
import { useNewcomers } from './use-newcomers.ts';

/** So many marks are made in one turn. */
const IN_ONE_TURN = 40;

/** The marks. */
export const PlaceMarks = kept(function PlaceMarks({
	marks,
	language,
	onCluster,
}: {
	marks: readonly MapMark[];
	language: Language;
	onCluster(mark: MapMark): void;
}) {
	const t = translator(language);
	const [current, setCurrent] = useState('');
	const elements = useRef(new Map<string, HTMLOrSVGElement>());
	const stop = marks.some((it) => keyOf(it) === current) ? current : marks[0] && keyOf(marks[0]);
	const drawn = useNewcomers(marks.map(keyOf), IN_ONE_TURN);
	const onKeyDown = (event: KeyboardEvent, mark: MapMark) => {
		const way = wayOf(event);
		if (way !== undefined) {
			const next = nearest(marks, mark, way);
			if (next === undefined) return;
			setCurrent(keyOf(next));
			elements.current.get(keyOf(next))?.focus();
		} else if ((event.key === 'Enter' || event.key === ' ') && mark.more > 0) onCluster(mark);
		else return;
		event.preventDefault();
	};
	return (
		<>
			{marks.map((mark) => {
				const { place, more } = mark;
				const key = keyOf(mark);
				if (!drawn.has(key)) return null;
				const name = more === 0 ? place.label.text : t('library.placeAndMore', { name: place.label.text, count: more });
				const props = {
					class: more === 0 ? 'place' : 'place cluster',
					transform: `translate(${mark.x} ${mark.y})`,
					tabindex: key === stop ? 0 : -1,
					'aria-label': `${name}, ${t('library.statementCount', { count: mark.count })}`,
					onFocus: () => setCurrent(key),
					onKeyDown: (event: KeyboardEvent) => onKeyDown(event, mark),
					ref: (element: HTMLOrSVGElement | null) => {
						if (element) elements.current.set(key, element);
						else elements.current.delete(key);
					},
				};
				const inside = (
					<>
						<title>{name}</title>
						<circle class="place-target" r={14} />
						<circle class="place-dot" r={mark.radius} />
						{mark.label && (
							<text
								lang={place.label.lang}
								dir={direction(place.label.lang)}
								x={mark.label.x}
								y={mark.label.y}
								text-anchor={mark.label.anchor}
							>
								{more === 0 ? place.label.text : `${place.label.text} +${more}`}
							</text>
						)}
					</>
				);
				return more === 0 ? (
					<a
						key={key}
						href={writeAddress({ view: 'entity', dataset: place.ref.dataset, id: place.ref.entity })}
						{...props}
					>
						{inside}
					</a>
				) : (
					// biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in SVG
					<g key={key} role="button" onClick={() => onCluster(mark)} {...props}>
						{inside}
					</g>
				);
			})}
		</>
	);
});

const keyOf = ({ place: { ref } }: MapMark) => `${ref.dataset}/${ref.entity}`;

/** The mark that is nearest in a direction, where a step aside counts twice; undefined where none lies that way. */
function nearest(marks: readonly MapMark[], from: MapMark, way: { x: number; y: number }): MapMark | undefined {
	let best: { mark: MapMark; far: number } | undefined;
	for (const mark of marks) {
		const [dx, dy] = [mark.x - from.x, mark.y - from.y];
		const ahead = dx * way.x + dy * way.y;
		const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
		if (mark === from || ahead <= 0 || aside > ahead * 2) continue;
		const far = ahead + 2 * aside;
		if (best === undefined || far < best.far) best = { mark, far };
	}
	return best?.mark;
}
