/** The name mark: the sign and the name. */
import { SIGN_COLOURS, SIGN_SHAPES, SIGN_SIZE } from './sign.ts';

/** The sign alone, `size` px wide. */
function Sign({ size }: { size: number }) {
	return (
		<svg
			class="sign"
			viewBox={`0 0 ${SIGN_SIZE} ${SIGN_SIZE}`}
			width={size}
			height={size}
			aria-hidden="true"
			focusable="false"
		>
			{SIGN_SHAPES.map(({ colour, r, ...place }) => (
				<rect key={`${place.x} ${place.y}`} {...place} rx={r} fill={SIGN_COLOURS[colour]} />
			))}
		</svg>
	);
}

/** Sign and name; `size` is the sign's width in px. */
export function Wordmark({ size = 20 }: { size?: number }) {
	return (
		<span class="wordmark">
			<Sign size={size} />
			<span lang="en">Sidelight</span>
		</span>
	);
}
