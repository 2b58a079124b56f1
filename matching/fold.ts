/** Plan B folding. */
const DROP = 0xffff;
const SPACE = 0x20;
const table = new Uint16Array(65536);
const multi = new Map<number, string>();
for (let u = 0; u < 65536; u++) {
	if (u >= 0xd800 && u <= 0xdfff) { table[u] = u; continue; }
	if (u === 0xad || (u >= 0x200b && u <= 0x200f) || u === 0x2060 || u === 0xfeff || (u >= 0x300 && u <= 0x36f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069)) { table[u] = DROP; continue; }
	const ch = String.fromCharCode(u);
	if (/\s/.test(ch) || u === 0x3000) { table[u] = SPACE; continue; }
	if (/[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/.test(ch)) { table[u] = 0x2d; continue; }
	if (/[\u2018\u2019\u201a\u201b\u02bc\u02b9\u00b4\u0060\u2032\uff07]/.test(ch)) { table[u] = 0x27; continue; }
	if (/[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/.test(ch)) { table[u] = 0x22; continue; }
	if (/[\u30fb\u00b7\u2022\u2027\uff65\u30a0]/.test(ch)) { table[u] = 0x30fb; continue; }
	if (ch === '＝' || ch === '=') { table[u] = 0x3d; continue; }
	let n = ch.normalize('NFKC').toLowerCase().replace(/ß/g, 'ss');
	if (!/[\u3040-\u30ff\uac00-\ud7af]/.test(n)) n = n.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
	if (n === 'ł') n = 'l';
	if (n.length === 1) table[u] = n.charCodeAt(0);
	else if (n.length === 0) table[u] = DROP;
	else { table[u] = 0xfffe; multi.set(u, n); }
}
export interface Folded { text: string; start: Int32Array; end: Int32Array }
const isKatakana = (u: number) => (u >= 0x30a1 && u <= 0x30ff && u !== 0x30fb) || (u >= 0xff66 && u <= 0xff9f);
export function fold(raw: string): Folded {
	const n = raw.length;
	const out: number[] = []; const start: number[] = []; const end: number[] = [];
	const push = (u: number, s: number, e: number) => { out.push(u); start.push(s); end.push(e); };
	for (let i = 0; i < n; i++) {
		const u = raw.charCodeAt(i);
		const f = table[u] ?? u;
		if (f === DROP) continue;
		if (f === SPACE) { if (out.length === 0 || out[out.length - 1] !== SPACE) push(SPACE, i, i + 1); continue; }
		if ((f === 0x30fb || f === 0x3d) && i > 0 && i + 1 < n && isKatakana(raw.charCodeAt(i - 1)) && isKatakana(raw.charCodeAt(i + 1))) continue;
		if (u === 0xff9e || u === 0xff9f || u === 0x3099 || u === 0x309a) {
			const last = out[out.length - 1];
			if (last !== undefined) {
				const c = (String.fromCharCode(last) + (u === 0xff9e || u === 0x3099 ? '\u3099' : '\u309a')).normalize('NFC');
				if (c.length === 1) { out[out.length - 1] = c.charCodeAt(0); end[end.length - 1] = i + 1; }
			}
			continue;
		}
		if (f === 0xfffe) { const m = multi.get(u) ?? ''; for (let k = 0; k < m.length; k++) push(m.charCodeAt(k), i, i + 1); continue; }
		push(f, i, i + 1);
	}
	let text = '';
	for (let i = 0; i < out.length; i += 8192) text += String.fromCharCode(...out.slice(i, i + 8192));
	return { text, start: Int32Array.from(start), end: Int32Array.from(end) };
}
