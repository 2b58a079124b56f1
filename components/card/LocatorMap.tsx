/**
 * Where a place lies: a small map that was drawn beforehand from Natural Earth data, at two zooms. It stands above all
 * that is known, from edge to edge: of a place, the first question is where it is.
 */
import { useState } from 'preact/hooks';
import type { Localized, LocatorMapView } from '../../data/context-types.ts';
import { useCard } from './card-state.ts';
import { placeOfName } from './map-label.ts';

const ZOOMS = ['card.mapNear', 'card.mapFar'] as const;

/** The map with its zooms. */
export function LocatorMap({ map, name }: { map: LocatorMapView; name: Localized }) {
	const { t } = useCard();
	const [zoom, setZoom] = useState(0);
	const drawing = map.zooms[zoom];
	if (!drawing) return null;
	const label = placeOfName(name.text, drawing);
	return (
		<section class="where" aria-label={t('card.where')}>
			<svg
				class="map"
				viewBox={`0 0 ${map.width} ${map.height}`}
				role="img"
				aria-label={t('card.mapOf', { name: name.text })}
			>
				<path class="land" d={drawing.land} />
				<path class="borders" d={drawing.borders} />
				{drawing.labels.map((it) => (
					<g key={`${it.text} ${it.x}`} class={it.kind} transform={`translate(${it.x} ${it.y})`}>
						{it.kind === 'neighbour' && <circle r={2} />}
						<text lang={it.lang} x={it.kind === 'neighbour' ? 5 : 0} y={it.kind === 'neighbour' ? 3.5 : 0}>
							{it.text}
						</text>
					</g>
				))}
				<g class="here" transform={`translate(${drawing.place.x} ${drawing.place.y})`}>
					<circle class="halo" r={9} />
					<circle class="spot" r={4} />
					<text lang={name.lang} x={label.x} y={label.y} text-anchor={label.anchor}>
						{name.text}
					</text>
				</g>
			</svg>
			{map.zooms.length > 1 && (
				<div class="segments map-zooms">
					{ZOOMS.map((key, index) => (
						<button
							key={key}
							type="button"
							class="segment"
							aria-pressed={zoom === index}
							onClick={() => setZoom(index)}
						>
							{t(key)}
						</button>
					))}
				</div>
			)}
		</section>
	);
}
