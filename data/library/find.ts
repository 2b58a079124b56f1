/** Finds the rows of a corpus that hold every term of a query, each with how well it holds them. */
import { type Corpus, qualityAt } from './corpus.ts';
import { foldTerms } from './hit-ranges.ts';

/** Rows that were found, in order, and a score for each between 0 and {@link MAX_SCORE}. */
export interface Found {
	rows: Uint32Array;
	scores: Uint8Array;
}

/** No score is higher: the heaviest field as a whole. */
export const MAX_SCORE = 127;

/**
 * The rows that hold every term of the query; undefined for a query without terms, which any row meets. The rows of each
 * term are kept for a while: while somebody types, all terms but one are the same as at the key press before.
 */
export function findRows(corpus: Corpus, query: string): Found | undefined {
	const terms = foldTerms(query);
	const isLong = (term: string) => !isLetter(term);
	// Single letters narrow down what the others find; alone they are looked for themselves.
	const long = terms.some(isLong) ? terms.filter(isLong) : terms.slice(0, 1);
	const [first, ...others] = long.map((term) => rowsOf(corpus, term));
	if (first === undefined) return undefined;
	const sums = Uint16Array.from(first.scores);
	let rows = first.rows;
	for (const other of others) rows = intersection(rows, sums, other);
	for (const letter of terms.filter((it) => !long.includes(it))) rows = narrowed(rows, sums, { corpus, letter });
	return {
		rows,
		scores: Uint8Array.from(rows, (_, i) => Math.min(MAX_SCORE, Math.round((sums[i] ?? 0) / terms.length))),
	};
}

/** Whether a term is a letter that makes no word by itself. */
function isLetter(term: string): boolean {
	return term.length === 1 && qualityAt(`a${term}`, 1, 1) === undefined;
}

/** So many terms of each corpus are kept. */
const KEPT_TERMS = 12;

const kept = new WeakMap<Corpus, Map<string, Found>>();

function rowsOf(corpus: Corpus, term: string): Found {
	const terms = kept.get(corpus) ?? new Map<string, Found>();
	kept.set(corpus, terms);
	const known = terms.get(term) ?? rowsWith(corpus, term);
	// The one that was wanted longest ago stands first.
	terms.delete(term);
	terms.set(term, known);
	for (const oldest of terms.keys()) {
		if (terms.size <= KEPT_TERMS) break;
		terms.delete(oldest);
	}
	return known;
}

/** The rows of both lists, which are in order. The sums move with their rows, and the other's scores are added. */
function intersection(rows: Uint32Array, sums: Uint16Array, other: Found): Uint32Array {
	const both = new Uint32Array(Math.min(rows.length, other.rows.length));
	let length = 0;
	for (let i = 0, j = 0; i < rows.length && j < other.rows.length; ) {
		const [row, its] = [rows[i] ?? 0, other.rows[j] ?? 0];
		if (row === its) {
			sums[length] = (sums[i] ?? 0) + (other.scores[j] ?? 0);
			both[length++] = row;
		}
		if (row <= its) i++;
		if (its <= row) j++;
	}
	return both.subarray(0, length);
}

/** The rows that hold a letter too, with the sums moved as in {@link intersection}. */
function narrowed(
	rows: Uint32Array,
	sums: Uint16Array,
	{ corpus, letter }: { corpus: Corpus; letter: string },
): Uint32Array {
	const both = new Uint32Array(rows.length);
	let length = 0;
	for (const [i, row] of rows.entries()) {
		const score = scoreInRow(corpus, row, letter);
		if (score === undefined) continue;
		sums[length] = (sums[i] ?? 0) + score;
		both[length++] = row;
	}
	return both.subarray(0, length);
}

/** Each row that holds a term, once, with its best score. */
function rowsWith({ text, starts, rows, weights, firstFields }: Corpus, term: string): Found {
	// A letter that makes no word by itself stands everywhere: it is looked for where a field begins.
	const lead = isLetter(term) ? '\n' : '';
	const needle = lead + term;
	const next = (from: number) => {
		const place = text.indexOf(needle, Math.max(0, from - lead.length));
		return place === -1 ? -1 : place + lead.length;
	};
	const found = { rows: new Uint32Array(firstFields.length), scores: new Uint8Array(firstFields.length), length: 0 };
	let at = text.startsWith(term) ? 0 : next(0);
	let current = -1;
	let best = -1;
	let field = 0;
	const close = () => {
		if (best < 0) return;
		found.rows[found.length] = current;
		found.scores[found.length++] = Math.min(MAX_SCORE, best);
	};
	while (at !== -1) {
		// Hits come in order, so the fields are walked once.
		while ((starts[field + 1] ?? Number.POSITIVE_INFINITY) <= at) field++;
		const row = rows[field] ?? 0;
		const quality = qualityAt(text, at, term.length);
		if (row !== current) {
			close();
			current = row;
			best = -1;
		}
		let from = at + 1;
		if (quality !== undefined) {
			const weight = weights[field] ?? 0;
			best = Math.max(best, weight + quality);
			// Nothing later in the field is better; fields come heaviest first, so a lighter one seldom is either.
			const following = starts[field + 1] ?? text.length;
			const nextRow = firstFields[row + 1] ?? 0;
			from = (weights[field + 1] ?? 0) < weight && quality > 0 ? (starts[nextRow] ?? following) : following;
		}
		at = next(from);
	}
	close();
	return { rows: found.rows.slice(0, found.length), scores: found.scores.slice(0, found.length) };
}

/** The best score of a term in one row; undefined where the row does not hold it. */
function scoreInRow({ text, starts, weights, firstFields }: Corpus, row: number, term: string): number | undefined {
	const first = firstFields[row] ?? 0;
	const end = firstFields[row + 1] ?? 0;
	if (!text.slice(starts[first], starts[end]).includes(term)) return undefined;
	let best: number | undefined;
	for (let field = first; field < end; field++) {
		// With the breaks around it, so that its beginning and end are seen as such.
		const from = Math.max(0, (starts[field] ?? 0) - 1);
		const piece = text.slice(from, starts[field + 1]);
		for (let at = piece.indexOf(term); at !== -1; at = piece.indexOf(term, at + 1)) {
			const quality = qualityAt(piece, at, term.length);
			if (quality === undefined) continue;
			best = Math.max(best ?? 0, (weights[field] ?? 0) + quality);
			break;
		}
	}
	return best;
}
