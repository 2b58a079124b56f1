/** The part of edtf.js that we use; the package brings no types. */
declare module 'edtf' {
	/** What the parser returns for a date or an interval. */
	interface ParsedDate {
		type: 'Date' | 'Interval' | 'Season' | 'Year' | 'List' | 'Set' | 'Decade' | 'Century';
		values: unknown[];
		level: 0 | 1 | 2;
		approximate?: boolean;
		uncertain?: boolean;
		unspecified?: number;
	}
	/** Parses an EDTF string. Throws a nearley error with the offset of the first character that does not fit. */
	export function parse(input: string): ParsedDate;
	/** Parses an EDTF string into an object that knows its bounds, in milliseconds of UTC. */
	export default function edtf(input: string): { min: number; max: number };
}
