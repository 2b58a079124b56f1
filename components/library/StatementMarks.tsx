/** Statements as marks on the timeline: one stop for the Tab key, arrow keys from mark to mark, each a link to its page. */
import { useRef, useState } from 'preact/hooks';
import type { TimelinePoint } from '../../data/library/library-types.ts';
import type { TimelineLayout } from '../card/timeline-layout.ts';
import { StandingShape } from '../parts/StandingMark.tsx';
import { writeAddress } from './address.ts';
import { placeInRow } from './drawing-keys.ts';
import { useNewcomers } from './use-newcomers.ts';

/** So many marks are made in one turn. */
const IN_ONE_TURN = 60;

/** The marks; `onPeek` is told which one is under the pointer or has the focus. */
export function StatementMarks({
	points,
	layout,
	axis,
	describe,
	onPeek,
}: {
	points: readonly TimelinePoint[];
	layout: TimelineLayout;
	/** Height of the axis in px from the top. */
	axis: number;
	/** What a mark says to screen readers. */
	describe(point: TimelinePoint): string;
	onPeek(point: TimelinePoint | undefined): void;
}) {
	const [current, setCurrent] = useState(0);
	const links = useRef<(HTMLOrSVGElement | null)[]>([]);
	const stop = Math.min(current, points.length - 1);
	const drawn = useNewcomers(points.map(keyOf), IN_ONE_TURN);
	const onKeyDown = (event: KeyboardEvent, index: number) => {
		const next = placeInRow(event, { at: index, length: points.length });
		if (next === undefined) return;
		setCurrent(next);
		links.current[next]?.focus();
		event.preventDefault();
	};
	return (
		<>
			{points.map((it, index) => {
				const key = keyOf(it);
				if (!drawn.has(key)) return null;
				const { x, y } = layout.marks[index] ?? { x: 0, y: 0 };
				return (
					<a
						key={key}
						href={writeAddress({ view: 'statement', ...it.ref })}
						class={`point ${it.standing}`}
						{...{ transform: `translate(${x} ${axis - y}) scale(${layout.scale})` }}
						aria-label={describe(it)}
						tabindex={index === stop ? 0 : -1}
						ref={(element: HTMLOrSVGElement | null) => {
							links.current[index] = element;
						}}
						onFocus={() => {
							setCurrent(index);
							onPeek(it);
						}}
						onBlur={() => onPeek(undefined)}
						onPointerEnter={() => onPeek(it)}
						onPointerLeave={() => onPeek(undefined)}
						onKeyDown={(event: KeyboardEvent) => onKeyDown(event, index)}
					>
						<circle class="point-ground" r="5.5" />
						<StandingShape standing={it.standing} />
						<circle class="point-target" r="8" />
					</a>
				);
			})}
		</>
	);
}

const keyOf = ({ ref }: TimelinePoint) => `${ref.dataset}/${ref.id}`;
