/** All places of what was found, on a map that can be moved and zoomed; those in sight are listed below. */
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { EntityHit, MapDrawing, MapMark, MapSize, MapSpot } from '../../data/library/library-types.ts';
import { type Language, translator } from '../../locales/index.ts';
import { kept } from '../parts/kept.ts';
import type { SearchAddress } from './address.ts';
import { InSight, useLimit } from './InSight.tsx';
import type { AskedMap, LibraryActions } from './library-props.ts';
import { MovableDrawing } from './MovableDrawing.tsx';
import { PlaceMarks } from './PlaceMarks.tsx';
import { EntityItem } from './Results.tsx';
import { useAnswer } from './use-answer.ts';
import { useLater } from './use-later.ts';
import { usePanZoom } from './use-pan-zoom.ts';
import { useWidth } from './use-width.ts';
import { useWindow } from './use-window.ts';

/** Height for a width, and its bounds in px. */
const SHAPE = 0.62;
const LOWEST = 280;
const HIGHEST = 520;

/** How far the map may be zoomed, in km across. */
const NARROWEST_KM = 60;

/** The view; without a source the outlines of the world are still on their way. */
export function MapView({
	source,
	address,
	language,
	actions,
}: {
	source: AskedMap | undefined;
	address: SearchAddress;
	language: Language;
	actions: LibraryActions;
}) {
	const t = translator(language);
	if (source === undefined) {
		return (
			<p class="quiet" role="status">
				{t('library.mapLoading')}
			</p>
		);
	}
	if (source.total === 0) return <p class="quiet">{t('library.noPlaces')}</p>;
	return <Drawing {...{ source, address, language, actions }} />;
}

function Drawing({ source, address, language, actions }: Parameters<typeof MapView>[0] & { source: AskedMap }) {
	const t = translator(language);
	const frame = useRef<HTMLDivElement>(null);
	const width = useWidth(frame);
	const height = Math.round(Math.min(HIGHEST, Math.max(LOWEST, width * SHAPE)));
	const size = useMemo(() => ({ width, height }), [width, height]);
	const { seen: spot, move } = useWindow<MapSpot | undefined>(address.spot, {
		key: JSON.stringify([address.spot, width]),
		onSettled: (to) => {
			const { spot: _seen, ...rest } = address;
			actions.search(to ? { ...rest, spot: roundedSpot(to) } : rest, { keepsLast: false });
		},
	});
	const { limit, more } = useLimit(JSON.stringify(address.spot));
	const look = useAnswer(() => source.look({ spot, size }, limit), [source, spot, size, limit]);
	const everything = look?.everything;
	// Each layer is drawn for a spot of its own and moved to the one that is seen, so that one may come after the other.
	const marked = useLater(look);
	const listed = useLater(marked);
	const drawnAt = marked?.spot;
	const onCluster = useCallback(
		async (mark: MapMark) => {
			if (drawnAt !== undefined) move(await source.closerOn(mark, { spot: drawnAt, size }));
		},
		[source, drawnAt, size, move],
	);
	const here = spot ?? everything;
	/** Until the first answer is there, there is nothing to be moved. */
	const moveFrom = (step: (now: MapSpot, widest: number) => MapSpot) => {
		if (everything !== undefined) move((now) => step(now ?? everything, everything.km));
	};
	const pan = (by: { x: number; y: number }) => moveFrom((now) => source.moved(now, size, by));
	const zoom = (factor: number, at = { x: width / 2, y: height / 2 }) =>
		moveFrom((now, widest) => {
			const km = Math.min(widest, Math.max(NARROWEST_KM, now.km / factor));
			// What is under the pointer stays there: it is brought to the middle, zoomed, and put back.
			const off = { x: at.x - width / 2, y: at.y - height / 2 };
			const middle = source.moved(now, size, { x: -off.x, y: -off.y });
			return source.moved({ ...middle, km }, size, off);
		});
	usePanZoom(frame, { pan, zoom, leavesOneFinger: true });
	const ways = {
		zoom: (factor: number) => zoom(factor),
		all: () => move(undefined),
		move: ({ x, y }: { x: number; y: number }) => pan({ x: (-x * width) / 4, y: (-y * height) / 4 }),
	};
	return (
		<MovableDrawing
			{...{ language, frame, height, ways }}
			label={t('library.look.map')}
			kind="world"
			isWhole={here === everything}
			said={look && t('library.placesInSight', { count: look.drawing.inSight })}
			below={
				<>
					<p class="peek quiet">{t('library.mapHelp')}</p>
					{listed && <Listed {...{ total: listed.drawing.inSight, hits: listed.hits, language, onMore: more }} />}
				</>
			}
		>
			{look && marked && here && (
				<svg
					class="map"
					width={width}
					height={height}
					viewBox={`0 0 ${width} ${height}`}
					role="toolbar"
					aria-label={t('library.look.map')}
					aria-description={t('library.mapKeys')}
				>
					<g transform={transformOf(look.spot, here, { size, source })}>
						<Outlines drawing={look.drawing} />
					</g>
					<g transform={transformOf(marked.spot, here, { size, source })}>
						<PlaceMarks marks={marked.drawing.marks} language={language} onCluster={onCluster} />
					</g>
				</svg>
			)}
		</MovableDrawing>
	);
}

/** What is drawn is moved and scaled at once, until it is drawn anew for the spot that is seen now. */
function transformOf(
	drawn: MapSpot,
	here: MapSpot,
	{ size, source }: { size: MapSize; source: AskedMap },
): string | undefined {
	if (drawn === here) return undefined;
	const middle = source.place(here, drawn, size);
	const scale = drawn.km / here.km;
	if (middle === undefined || scale > 8 || scale < 1 / 8) return undefined;
	return `translate(${size.width / 2} ${size.height / 2}) scale(${scale}) translate(${-middle.x} ${-middle.y})`;
}

/** Much to parse and paint: they are not gone through again for every letter that is typed. */
const Outlines = kept(function Outlines({ drawing }: { drawing: MapDrawing }) {
	return (
		<>
			<path class="globe" d={drawing.globe} />
			<path class="land" d={drawing.land} />
			<path class="borders" d={drawing.borders} />
			{drawing.countries.map((it) => (
				<g key={it.text} class="country" transform={`translate(${it.x} ${it.y})`}>
					<text lang={it.lang}>{it.text}</text>
				</g>
			))}
		</>
	);
});

/** The places in sight, as lists show them. */
const Listed = kept(function Listed({
	total,
	hits,
	language,
	onMore,
}: {
	total: number;
	hits: readonly EntityHit[];
	language: Language;
	onMore(): void;
}) {
	const t = translator(language);
	return (
		<InSight
			total={total}
			shown={hits.length}
			title={t('library.places')}
			more={t('library.morePlaces')}
			language={language}
			onMore={onMore}
		>
			{hits.map((hit) => (
				<EntityItem key={`${hit.ref.dataset}/${hit.ref.entity}`} hit={hit} language={language} />
			))}
		</InSight>
	);
});

/** As exact as the zoom, so that addresses stay short. */
function roundedSpot({ lat, lon, km }: MapSpot): MapSpot {
	const places = 10 ** (km < 1_000 ? 3 : 1);
	return { lat: Math.round(lat * places) / places, lon: Math.round(lon * places) / places, km: Math.round(km) };
}
