/** A plain matcher, to be replaced by the real one: the same API. */
import { fold, type Folded } from './fold.ts';
import { isParticles } from './particles.ts';
import type { Candidate, Form, Mention, Reason, SpotRequest, SpotResult } from './types.ts';
export type * from './types.ts';
interface Node { next: Map<number, Node>; forms?: number[] }
export interface NameIndex { forms: Form[]; root: Node; entityCount: number }
export function buildIndex(forms: readonly Form[], entityCount: number): NameIndex {
	const root: Node = { next: new Map() };
	forms.forEach((form, i) => {
		let node = root;
		for (const u of codes(fold(form.text).text.trim())) {
			let next = node.next.get(u);
			if (!next) { next = { next: new Map() }; node.next.set(u, next); }
			node = next;
		}
		if (node !== root) (node.forms ??= []).push(i);
	});
	return { forms: [...forms], root, entityCount };
}
function* codes(t: string) { for (let i = 0; i < t.length; i++) yield t.charCodeAt(i); }
export function indexToBytes(index: NameIndex): Uint8Array { return new TextEncoder().encode(JSON.stringify([index.entityCount, index.forms])); }
export function indexFromBytes(bytes: Uint8Array): NameIndex { const [n, forms] = JSON.parse(new TextDecoder().decode(bytes)) as [number, Form[]]; return buildIndex(forms, n); }
const script = (ch: string): string => /[\p{Script=Hangul}]/u.test(ch) ? 'hang' : /[\u30a0-\u30ff\uff66-\uff9f]/.test(ch) && ch !== '・' && ch !== '･' ? 'kata' : /[\p{Script=Han}\p{Script=Hiragana}]/u.test(ch) ? 'cjk' : /[\p{L}\p{M}\p{N}]/u.test(ch) ? 'word' : ch === '_' ? 'word' : '';
function bounded(raw: string, s: number, e: number): boolean {
	const first = script(raw[s] ?? ''), last = script(raw[e - 1] ?? '');
	const before = raw[s - 1] ?? '', after = raw[e] ?? '';
	if (first === 'word') { if (script(before) === 'word') return false; if (/[@#\/\\]/.test(before)) return false; if (before === '-' && script(raw[s - 2] ?? '') === 'word' && !/(?:^|[\s("„“«])(?:anti|pro|ex|nord|ost|west|süd|us|post|non|mid)-$/i.test(raw.slice(Math.max(0, s - 6), s))) return false; }
	if (last === 'word') { if (script(after) === 'word') return false; if (after === '@' || (after === '.' && script(raw[e + 1] ?? '') === 'word')) return false; if ((after === "'" || after === '’' || after === 'ʼ') && script(raw[e + 1] ?? '') === 'word' && /[\u0400-\u04ff]/.test(raw[e - 1] ?? '')) return false; }
	if (first === 'kata' && (script(before) === 'kata')) return false;
	if (last === 'kata' && (script(after) === 'kata')) return false;
	if (first === 'hang' && script(before) === 'hang') return false;
	if (last === 'hang') { const run = /^[\uac00-\ud7a3]*/.exec(raw.slice(e))?.[0] ?? ''; if (!isParticles(run)) return false; }
	return true;
}
interface Cand extends Mention { form: number; block: number; refused?: Reason }
function candidates(index: NameIndex, block: SpotRequest['blocks'][number], f: Folded): Cand[] {
	const out: Cand[] = [];
	const { text } = f;
	const lang = block.lang?.split('-')[0];
	for (let i = 0; i < text.length; i++) {
		let node: Node | undefined = index.root.next.get(text.charCodeAt(i));
		for (let j = i + 1; node; j++) {
			if (node.forms) {
				const s = f.start[i] ?? 0, e = f.end[j - 1] ?? 0;
				const surface = block.text.slice(s, e);
				for (const id of node.forms) {
					const form = index.forms[id] as Form;
					let refused: Reason | undefined;
					if (!bounded(block.text, s, e)) refused = { kind: 'inside-word' };
					else if (/\n\s*\n/.test(surface)) refused = { kind: 'inside-word' };
					else if (form.exactCase && surface.replace(/[\s\u00ad\u200b-\u200f]+/g, ' ').normalize('NFKC') !== form.text.normalize('NFKC').replace(/\s+/g, ' ')) refused = { kind: 'wrong-case' };
					else if (!form.exactCase && /^\p{Lu}/u.test(form.text) && !/^[^\p{L}]*\p{Lu}/u.test(surface)) refused = { kind: 'wrong-case' };
					else if (lang && form.langs.length > 0 && !form.langs.some((l) => l.split('-')[0] === lang)) refused = { kind: 'other-language', langs: form.langs };
					out.push({ block: block.id, start: s, end: e, entity: form.entity, form: id, ...(refused && { refused }) });
				}
			}
			node = node.next.get(text.charCodeAt(j));
		}
	}
	return out;
}
function run(index: NameIndex, request: SpotRequest): { result: SpotResult; all: Candidate[] } {
	const per = request.blocks.map((b) => ({ b, c: candidates(index, b, fold(b.text)) }));
	const established = new Set(request.established);
	const page = () => request.blocks.map((b) => fold(b.text).text).join('\n');
	let pageText: string | undefined;
	const choose = (accept: (c: Cand) => Reason | true) => per.map(({ b, c }) => {
		const sorted = c.filter((x) => !x.refused).sort((x, y) => x.start - y.start || y.end - x.end);
		const taken: Cand[] = []; let end = -1; const verdict = new Map<Cand, Reason | true>();
		for (let i = 0; i < sorted.length; ) {
			let j = i; while (j < sorted.length && sorted[j]?.start === sorted[i]?.start && sorted[j]?.end === sorted[i]?.end) j++;
			const group = sorted.slice(i, j); i = j;
			const g0 = group[0] as Cand;
			if (g0.start < end) { for (const g of group) verdict.set(g, { kind: 'covered', by: { start: taken.at(-1)?.start ?? 0, end } }); continue; }
			const decoy = group.find((g) => g.entity < 0);
			if (decoy) { end = decoy.end; taken.push(decoy); continue; }
			const ok = group.filter((g) => { const v = accept(g); verdict.set(g, v); return v === true; });
			let ents = [...new Set(ok.map((g) => g.entity))];
			if (ents.length > 1) { const est = ents.filter((e) => established.has(e)); if (est.length === 1) ents = est; }
			if (ents.length > 1) { for (const g of ok) verdict.set(g, { kind: 'ambiguous', between: ents }); continue; }
			const win = ok.find((g) => g.entity === ents[0]);
			if (win) { taken.push(win); end = win.end; }
		}
		return { b, taken, verdict };
	});
	for (const { taken } of choose((c) => { const f = index.forms[c.form] as Form; return !f.onlyAfterFull && !f.onlyNear ? true : { kind: 'no-support' }; })) for (const t of taken) if (t.entity >= 0) established.add(t.entity);
	const near = (f: Form) => f.onlyNear === undefined || (f.onlyNear.entities ?? []).some((e) => established.has(e)) || (f.onlyNear.words ?? []).some((w) => { pageText ??= page(); const k = fold(w).text; const at = pageText.indexOf(k); return at >= 0; });
	for (let pass = 0; pass < 3; pass++) for (const { taken } of choose((c) => { const f = index.forms[c.form] as Form; return !f.onlyAfterFull && near(f) ? true : { kind: 'no-support' }; })) for (const t of taken) if (t.entity >= 0) established.add(t.entity);
	const final = choose((c) => { const f = index.forms[c.form] as Form; if (f.onlyAfterFull && !established.has(c.entity)) return { kind: 'no-full-name' }; if (!near(f)) return { kind: 'no-support' }; return true; });
	const mentions: Mention[] = []; const waiting: number[] = []; const all: Candidate[] = [];
	for (const { b, taken, verdict } of final) {
		for (const t of taken) if (t.entity >= 0) mentions.push({ block: t.block, start: t.start, end: t.end, entity: t.entity });
		if ([...verdict.values()].some((v) => v !== true && (v.kind === 'no-full-name' || v.kind === 'no-support' || v.kind === 'ambiguous'))) waiting.push(b.id);
		for (const c of per.find((p) => p.b === b)?.c ?? []) {
			if (c.entity < 0) continue;
			const win = taken.some((t) => t.start === c.start && t.end === c.end && t.entity === c.entity);
			const v = c.refused ?? verdict.get(c);
			all.push({ block: c.block, start: c.start, end: c.end, entity: c.entity, taken: win, form: index.forms[c.form]?.text ?? '', reason: win ? { kind: 'full-name' } : v && v !== true ? v : { kind: 'covered', by: { start: c.start, end: c.end } } });
		}
	}
	return { result: { mentions, established: [...established], waiting }, all };
}
export const spot = (index: NameIndex, request: SpotRequest): SpotResult => run(index, request).result;
export const explain = (index: NameIndex, request: SpotRequest): Candidate[] => run(index, request).all;
export function describeReason(reason: Reason, nameOf: (i: number) => string): string { return reason.kind + ('between' in reason ? ` ${reason.between.map(nameOf)}` : ''); }
