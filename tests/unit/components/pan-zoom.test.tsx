// @vitest-environment jsdom
/** Drag and pinch on a drawing: whose the fingers are. */
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { usePanZoom } from '../../../components/library/use-pan-zoom.ts';
import { stage } from './stage.ts';

const { place } = stage();

function Drawing({ told, leavesOneFinger }: { told: string[]; leavesOneFinger: boolean }) {
	const frame = useRef<HTMLDivElement>(null);
	usePanZoom(frame, {
		pan: ({ x, y }) => told.push(`pan ${x} ${y}`),
		zoom: (factor) => told.push(`zoom ${factor}`),
		leavesOneFinger,
	});
	return <div ref={frame} />;
}

/** What a drawing was told, and ways to touch it. */
function drawing({ leavesOneFinger }: { leavesOneFinger: boolean }) {
	const told: string[] = [];
	const root = place();
	act(() => render(<Drawing told={told} leavesOneFinger={leavesOneFinger} />, root));
	const element = root.firstElementChild as HTMLElement;
	// jsdom has none.
	element.setPointerCapture = () => {};
	const point = (type: string, pointerType: string, pointerId: number, x: number) =>
		element.dispatchEvent(
			new PointerEvent(type, { pointerType, pointerId, clientX: x, clientY: 0, button: 0, bubbles: true }),
		);
	const touches = (count: number) => {
		const event = new Event('touchmove', { bubbles: true, cancelable: true });
		Object.defineProperty(event, 'touches', { value: { length: count } });
		element.dispatchEvent(event);
		return event.defaultPrevented;
	};
	return { told, point, touches };
}

describe('fingers on a drawing', () => {
	it('move it one by one where it is the only thing that they can move', () => {
		const { told, point } = drawing({ leavesOneFinger: false });
		point('pointerdown', 'touch', 1, 0);
		point('pointermove', 'touch', 1, 30);
		expect(told).toEqual(['pan 30 0']);
	});

	it('are the page’s when there is one, and the drawing’s when there are two', () => {
		const { told, point } = drawing({ leavesOneFinger: true });
		point('pointerdown', 'touch', 1, 0);
		point('pointermove', 'touch', 1, 30);
		expect(told).toEqual([]);
		point('pointerdown', 'touch', 2, 60);
		point('pointermove', 'touch', 2, 90);
		expect(told).toEqual(['pan 15 0', 'zoom 2']);
	});

	it('are not the mouse, which moves it', () => {
		const { told, point } = drawing({ leavesOneFinger: true });
		point('pointerdown', 'mouse', 1, 0);
		point('pointermove', 'mouse', 1, 30);
		expect(told).toEqual(['pan 30 0']);
	});

	it('keep the browser from scrolling once there are two', () => {
		const { touches } = drawing({ leavesOneFinger: true });
		expect([touches(1), touches(2)]).toEqual([false, true]);
	});
});
