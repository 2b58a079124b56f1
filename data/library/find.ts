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

/** The rows that hold every term of the query; undefined for a query without terms, which any row meets. */
export function findRows(corpus: Corpus, query: string): Found | undefined {
	const terms = foldTerms(query).sort((a, b) => b.length - a.length);
	const [longest, ...others] = terms;
	if (longest === undefined) return undefined;
	const found = rowsWith(corpus, longest);
	let kept = 0;
	for (let i = 0; i < found.length; i++) {
		const row = found.rows[i] ?? 0;
		let sum: number | undefined = found.scores[i] ?? 0;
		for (const term of others) {
			const more = scoreInRow(corpus, row, term);
			sum = more === undefined ? undefined : sum + more;
			if (sum === undefined) break;
		}
		if (sum === undefined) continue;
		found.rows[kept] = row;
		found.scores[kept++] = Math.min(MAX_SCORE, Math.round(sum / terms.length));
	}
	return { rows: found.rows.subarray(0, kept), scores: found.scores.subarray(0, kept) };
}

/** Each row that holds a term, once, with its best score. */
function rowsWith({ text, starts, rows, weights, firstFields }: Corpus, term: string): Found & { length: number } {
	// A letter that makes no word by itself stands everywhere: it is looked for where a field begins.
	const lead = term.length === 1 && qualityAt(`a${term}`, 1, 1) === undefined ? '\n' : '';
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
	return found;
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
