/** Paints nothing: stands where a painter will be while it is not known yet whether and how the reader wants marks. */
import type { Painter } from './painter.ts';

/** See the head of this file. */
export const NO_PAINTER: Painter<never> = {
	paint() {},
	forget: () => new Set(),
	release() {},
	setCurrent() {},
	setLook() {},
	addRoot() {},
	repair() {},
	mentionAt: () => undefined,
	rectsOf: () => [],
	elementOf: () => undefined,
	mentionOf: () => undefined,
	owns: () => false,
	destroy() {},
};
