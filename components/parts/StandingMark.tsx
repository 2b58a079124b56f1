/** How firmly a statement stands, as a shape: the same in the text and on the timeline, and told apart without colour. */
import type { Standing } from '../../data/schema.ts';

/**
 * The shape alone, centred on 0,0 within a circle of radius 4.5. The fuller the circle, the firmer the statement;
 * a denial is crossed out; two halves turned against each other are a dispute.
 */
export function StandingShape({ standing }: { standing: Standing }) {
	switch (standing) {
		case 'claimed':
			return <circle class="mark-line" r="3.75" />;
		case 'reported':
			return (
				<>
					<circle class="mark-line" r="3.75" />
					<path class="mark-fill" d="M0 -3.75A3.75 3.75 0 0 0 0 3.75Z" />
				</>
			);
		case 'confirmed':
			return <circle class="mark-fill" r="4.5" />;
		case 'denied':
			return (
				<>
					<circle class="mark-line" r="3.75" />
					<path class="mark-line" d="M-2.65 2.65L2.65 -2.65" />
				</>
			);
		case 'disputed':
			return (
				<>
					<path class="mark-line" d="M0 -4.6L4.6 0L0 4.6L-4.6 0Z" />
					<path class="mark-fill" d="M0 -4.6L0 4.6L-4.6 0Z" />
				</>
			);
	}
}

/** The shape as a small picture beside its word. */
export function StandingMark({ standing }: { standing: Standing }) {
	return (
		<svg class="standing-mark" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true" focusable="false">
			<StandingShape standing={standing} />
		</svg>
	);
}
