/**
 * Tables as CSV (RFC 4180): commas, every field in quotes, lines that end in CRLF. A byte order mark comes first, without
 * which Excel takes the file for a legacy encoding.
 *
 * Spreadsheets run a field that begins like a formula, and a dataset may come from anybody: such a field gets an
 * apostrophe in front, as OWASP advises ("CSV Injection"), also where the sign is full-width, which Excel takes as well.
 */

/** What a formula can begin with, after white space that spreadsheets strip. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A number, which may begin with a minus and is no formula. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Writes rows of fields. */
export function toCsv(rows: readonly (readonly string[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(text: string): string {
	const inert = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return `"${inert.replaceAll('"', '""')}"`;
}
