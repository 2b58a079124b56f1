/** Small pictures for buttons, drawn in the colour of the text. The button says in words what it does. */

const PATHS = {
	close: 'M4 4l8 8M12 4l-8 8',
	back: 'M9.5 3.5L5 8l4.5 4.5M5.5 8H13',
	pin: 'M8 9.5V14M5 9.5h6M6 2.5h4M6.5 2.5V6L5 9.5M9.5 2.5V6L11 9.5',
	copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
	check: 'M3 8.5l3.2 3.2L13 4.8',
	mute: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M4.2 4.2l7.6 7.6',
	down: 'M4 6.5l4 4 4-4',
	up: 'M4 9.5l4-4 4 4',
	external: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13 3L7.5 8.5',
	scan: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
	settings: 'M2.5 5h5M11.5 5h2M9.5 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4M2.5 11h2M8.5 11h5M6.5 9a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
	warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.3v.4',
	info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 7.5V11M8 5v.4',
	edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
	search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.2 3.2',
	plus: 'M8 3.5v9M3.5 8h9',
	minus: 'M3.5 8h9',
	earlier: 'M9.5 4L5.5 8l4 4',
	later: 'M6.5 4l4 4-4 4',
	save: 'M8 2.5v7M5 7l3 3 3-3M3 11.5v2h10v-2',
	book: 'M8 4.2C6.5 3 4.5 2.8 2.5 3v9.5c2-.2 4 0 5.5 1.2 1.5-1.2 3.5-1.4 5.5-1.2V3c-2-.2-4 0-5.5 1.2M8 4.2v9.5',
} as const;

/** Names of the pictures. */
export type IconName = keyof typeof PATHS;

/** A 16 px picture, silent for screen readers. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
			<path d={PATHS[name]} />
		</svg>
	);
}
