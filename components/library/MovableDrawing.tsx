/** The frame of a drawing that is moved and zoomed, by pointer, buttons and keys alike: what is seen, the buttons, the drawing. */
import type { ComponentChildren, RefObject } from 'preact';
import type { Language } from '../../locales/index.ts';
import { DrawingButtons } from './DrawingButtons.tsx';
import { type DrawingKeys, onDrawingKey } from './drawing-keys.ts';

/** The frame. */
export function MovableDrawing({
	label,
	language,
	frame,
	kind,
	height,
	ways,
	isWhole,
	said,
	beside,
	moves,
	children,
	below,
}: {
	label: string;
	language: Language;
	/** Stands around the drawing itself, which is measured and moved. */
	frame: RefObject<HTMLDivElement | null>;
	/** Class of that frame. */
	kind: 'timeline story' | 'world';
	/** How high the drawing is going to be, in px, where that is known before it is drawn. */
	height?: number;
	/** What buttons and keys do. */
	ways: DrawingKeys;
	/** Everything is seen already. */
	isWhole: boolean;
	/** What is in sight, in words. */
	said: string | undefined;
	/** Stands beside these words. */
	beside?: ComponentChildren;
	/** Buttons beside those that zoom. */
	moves?: ComponentChildren;
	children: ComponentChildren;
	/** What belongs to the drawing and stands under it. */
	below: ComponentChildren;
}) {
	return (
		<section class="drawing" aria-label={label}>
			<DrawingButtons language={language} onZoom={ways.zoom} onAll={isWhole ? undefined : ways.all} moves={moves}>
				<p class="drawing-said" role="status">
					{said}
				</p>
				{beside}
			</DrawingButtons>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the marks inside */}
			<div
				class={kind}
				ref={frame}
				style={height === undefined ? undefined : { '--map-height': `${height}px` }}
				onKeyDown={(event) => onDrawingKey(event, ways)}
			>
				{children}
			</div>
			{below}
		</section>
	);
}
