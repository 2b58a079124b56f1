/** Where statements are too many for a mark each: how many begin within some days, as bars. A press on one comes closer. */
import { useRef, useState } from 'preact/hooks';
import type { Period, TimelineBin } from '../../data/library/library-types.ts';
import { placeInRow } from './drawing-keys.ts';

/** The bars, on an axis at a height in px from the top. */
export function CountBars({
	bins,
	axis,
	x,
	describe,
	onPick,
}: {
	bins: readonly TimelineBin[];
	axis: number;
	/** Where the beginning of a day is, in px; `after` that day's end. */
	x(isoDay: string, after?: boolean): number;
	describe(bin: TimelineBin): string;
	onPick(period: Period): void;
}) {
	const [current, setCurrent] = useState(0);
	const bars = useRef<(SVGGElement | null)[]>([]);
	const most = Math.max(...bins.map((it) => it.count));
	const stop = Math.min(current, bins.length - 1);
	const onKeyDown = (event: KeyboardEvent, index: number) => {
		const bin = bins[index];
		const next = placeInRow(event, { at: index, length: bins.length });
		if (next !== undefined) {
			setCurrent(next);
			bars.current[next]?.focus();
		} else if ((event.key === 'Enter' || event.key === ' ') && bin) onPick(bin.period);
		else return;
		event.preventDefault();
	};
	return (
		<>
			{bins.map((it, index) => {
				const [left, right] = [x(it.period.first), x(it.period.last, true)];
				const height = Math.max(2, (it.count / most) * (axis - 12));
				return (
					// biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in SVG
					<g
						key={it.period.first}
						class="bar"
						role="button"
						tabindex={index === stop ? 0 : -1}
						aria-label={describe(it)}
						ref={(element) => {
							bars.current[index] = element;
						}}
						onClick={() => onPick(it.period)}
						onKeyDown={(event) => onKeyDown(event, index)}
					>
						<title>{describe(it)}</title>
						<rect class="bar-target" x={left} y={0} width={Math.max(1, right - left)} height={axis} />
						<rect
							class="bar-fill"
							x={left + 0.5}
							y={axis - height}
							width={Math.max(1, right - left - 1)}
							height={height}
						/>
					</g>
				);
			})}
		</>
	);
}
