/** The part of mark.js 8.11.1 that is used here; it ships no types. */
declare module 'mark.js/dist/mark.es6.js' {
	interface MarkRange {
		/** In UTF-16 units of the context's text. */
		start: number;
		length: number;
	}
	interface MarkRangesOptions {
		element?: string;
		className?: string;
		/** Called for each element made, with the range that it is for. */
		each?(element: HTMLElement, range: MarkRange): void;
	}
	export default class Mark {
		/** Any node whose text is to be marked; a text node does as well. */
		constructor(context: Node);
		markRanges(ranges: MarkRange[], options?: MarkRangesOptions): void;
	}
}
