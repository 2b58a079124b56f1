/** Finds the rows of a corpus that hold every term of a query, each with how well it holds them. */
import { type Corpus, fieldAt, qualityAt } from './corpus.ts';
import { foldTerms } from './hit-ranges.ts';

/** Rows that were found, in order, and a score for each between 0 and {@link MAX_SCORE}. */
export interface Found {
	rows: Uint32Array;
	scores: Uint8Array;
}

/** No score is higher: the heaviest field as a whole. */
export const MAX_SCORE = 127;

/** The rows that hold every term of the query; undefined for a query without terms, which any row meets. */
export function findRows(corpus: Corpus, query: string): Found | undefined {
	const terms = foldTerms(query).sort((a, b) => b.length - a.length);
	const [longest, ...others] = terms;
	if (longest === undefined) return undefined;
	const rows: number[] = [];
	const scores: number[] = [];
	for (const { row, score } of rowsWith(corpus, longest)) {
		const all = others.reduce<number | undefined>((sum, term) => {
			const more = sum === undefined ? undefined : scoreInRow(corpus, row, term);
			return more === undefined || sum === undefined ? undefined : sum + more;
		}, score);
		if (all === undefined) continue;
		rows.push(row);
		scores.push(Math.min(MAX_SCORE, Math.round(all / terms.length)));
	}
	return { rows: Uint32Array.from(rows), scores: Uint8Array.from(scores) };
}

/** Each row that holds a term, once, with its best score. */
function* rowsWith(corpus: Corpus, term: string): Generator<{ row: number; score: number }> {
	const { text, starts, rows, weights, firstFields } = corpus;
	let at = text.indexOf(term);
	let current = -1;
	let best = -1;
	while (at !== -1) {
		const field = fieldAt(corpus, at);
		const row = rows[field] ?? 0;
		const quality = qualityAt(text, at, term.length);
		if (row !== current) {
			if (best >= 0) yield { row: current, score: best };
			current = row;
			best = -1;
		}
		let next = at + 1;
		if (quality !== undefined) {
			const weight = weights[field] ?? 0;
			best = Math.max(best, weight + quality);
			// Nothing later in the field is better; fields come heaviest first, so a lighter one seldom is either.
			const following = starts[field + 1] ?? text.length;
			const nextRow = firstFields[row + 1] ?? 0;
			next = (weights[field + 1] ?? 0) < weight && quality > 0 ? (starts[nextRow] ?? following) : following;
		}
		at = text.indexOf(term, next);
	}
	if (best >= 0) yield { row: current, score: best };
}

/** The best score of a term in one row; undefined where the row does not hold it. */
function scoreInRow({ text, starts, weights, firstFields }: Corpus, row: number, term: string): number | undefined {
	let best: number | undefined;
	const end = firstFields[row + 1] ?? 0;
	for (let field = firstFields[row] ?? 0; field < end; field++) {
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
