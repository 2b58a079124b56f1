/** All places of what was found, on a map that can be moved and zoomed; those in sight are listed below. */
import { useMemo, useRef } from 'preact/hooks';
import type { MapDrawing, MapMark, MapSource, MapSpot } from '../../data/library/library-types.ts';
import { type Language, translator } from '../../locales/index.ts';
import type { SearchAddress } from './address.ts';
import { DrawingButtons } from './DrawingButtons.tsx';
import { onDrawingKey } from './drawing-keys.ts';
import { InSight } from './InSight.tsx';
import type { LibraryActions } from './library-props.ts';
import { PlaceMarks } from './PlaceMarks.tsx';
import { EntityItem } from './Results.tsx';
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
	source: MapSource | undefined;
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

function Drawing({ source, address, language, actions }: Parameters<typeof MapView>[0] & { source: MapSource }) {
	const t = translator(language);
	const frame = useRef<HTMLDivElement>(null);
	const width = useWidth(frame);
	const height = Math.round(Math.min(HIGHEST, Math.max(LOWEST, width * SHAPE)));
	const size = useMemo(() => ({ width, height }), [width, height]);
	const everything = useMemo(() => source.everything(size), [source, size]);
	const settled = address.spot ?? everything;
	const { seen: spot, move } = useWindow<MapSpot | undefined>(settled, {
		key: JSON.stringify([address.spot, width]),
		onSettled: (to) => {
			const { spot: _seen, ...rest } = address;
			actions.search(to ? { ...rest, spot: roundedSpot(to) } : rest, { keepsLast: false });
		},
	});
	const here = spot ?? everything;
	const drawing = useMemo(() => source.draw(here, size), [source, here, size]);
	const pan = (by: { x: number; y: number }) => move((now) => source.moved(now ?? everything, size, by));
	const zoom = (factor: number, at = { x: width / 2, y: height / 2 }) =>
		move((now = everything) => {
			const km = Math.min(everything.km, Math.max(NARROWEST_KM, now.km / factor));
			// What is under the pointer stays there: it is brought to the middle, zoomed, and put back.
			const off = { x: at.x - width / 2, y: at.y - height / 2 };
			const middle = source.moved(now, size, { x: -off.x, y: -off.y });
			return source.moved({ ...middle, km }, size, off);
		});
	usePanZoom(frame, { pan, zoom });
	const keys = {
		zoom,
		all: () => move(undefined),
		move: ({ x, y }: { x: number; y: number }) => pan({ x: (-x * width) / 4, y: (-y * height) / 4 }),
	};
	return (
		<section class="drawing" aria-label={t('library.look.map')}>
			<DrawingButtons
				language={language}
				onZoom={(factor) => zoom(factor)}
				onAll={here === everything ? undefined : () => move(undefined)}
			>
				<p class="drawing-said" role="status">
					{t('library.placesInSight', { count: drawing.inSight })}
				</p>
			</DrawingButtons>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the marks inside */}
			<div class="world" ref={frame} onKeyDown={(event) => onDrawingKey(event, keys)}>
				<Globe
					drawing={drawing}
					size={size}
					language={language}
					onCluster={(mark) => move(source.closerOn(mark, here))}
				/>
			</div>
			<p class="peek quiet">{t('library.mapHelp')}</p>
			<InSight
				key={JSON.stringify(address.spot)}
				total={drawing.inSight}
				title={t('library.places')}
				more={t('library.morePlaces')}
				language={language}
				items={(limit) =>
					source
						.hits(here, size, limit)
						.map((hit) => <EntityItem key={`${hit.ref.dataset}/${hit.ref.entity}`} hit={hit} language={language} />)
				}
			/>
		</section>
	);
}

function Globe({
	drawing,
	size: { width, height },
	language,
	onCluster,
}: {
	drawing: MapDrawing;
	size: { width: number; height: number };
	language: Language;
	onCluster(mark: MapMark): void;
}) {
	const t = translator(language);
	return (
		<svg
			class="map"
			width={width}
			height={height}
			role="toolbar"
			aria-label={t('library.look.map')}
			aria-description={t('library.mapKeys')}
		>
			<path class="globe" d={drawing.globe} />
			<path class="land" d={drawing.land} />
			<path class="borders" d={drawing.borders} />
			{drawing.countries.map((it) => (
				<g key={it.text} class="country" transform={`translate(${it.x} ${it.y})`}>
					<text lang={it.lang}>{it.text}</text>
				</g>
			))}
			<PlaceMarks marks={drawing.marks} language={language} onCluster={onCluster} />
		</svg>
	);
}

/** As exact as the zoom, so that addresses stay short. */
function roundedSpot({ lat, lon, km }: MapSpot): MapSpot {
	const places = 10 ** (km < 1_000 ? 3 : 1);
	return { lat: Math.round(lat * places) / places, lon: Math.round(lon * places) / places, km: Math.round(km) };
}
