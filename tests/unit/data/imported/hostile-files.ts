/** Packed datasets that somebody has made to do harm, or that were spoiled on the way: as many as are asked for. */
import fc from 'fast-check';

/** Values that are wrong almost anywhere, each in its own way. */
const WRONG = [
	null,
	true,
	-1,
	1e308,
	'',
	' ',
	[],
	{},
	[[]],
	{ en: {} },
	'../../etc/passwd',
	'__proto__',
	'constructor',
	'<img src=x onerror="globalThis.polluted = 1">',
	'javascript:globalThis.polluted = 1',
	'\u202e\u0000\ud800',
	'x'.repeat(100_000),
] as const;

/** Somewhere in a file: how to get there from its root. */
type Path = (string | number)[];

/** One thing done to a file. */
type Spoiling =
	| { kind: 'replace'; at: number; value: unknown }
	| { kind: 'remove'; at: number }
	| { kind: 'add'; at: number; key: string; value: unknown }
	| { kind: 'repeat'; at: number; times: number }
	| { kind: 'nest'; at: number; depth: number }
	| { kind: 'own-key'; at: number; key: string }
	| { kind: 'cut'; share: number }
	| { kind: 'letter'; share: number; letter: string };

const at = fc.nat(100_000);
const value = fc.oneof(fc.constantFrom<unknown>(...WRONG), fc.jsonValue({ maxDepth: 3 }));
const spoiling: fc.Arbitrary<Spoiling> = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ kind: fc.constant('replace' as const), at, value }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at }) },
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constant('add' as const), at, key: fc.string({ maxLength: 20 }), value }),
	},
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constant('repeat' as const), at, times: fc.integer({ min: 1, max: 2_500 }) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('nest' as const), at, depth: fc.integer({ min: 2, max: 20_000 }) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('own-key' as const),
			at,
			key: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('cut' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('letter' as const),
			share: fc.double({ min: 0, max: 1, noNaN: true }),
			letter: fc.constantFrom('{', '}', '"', '\u0000', '\\', ',', 'é'),
		}),
	},
);

/** Bad files made of a good one, each spoiled in one to four ways; and some that never were a file of ours. */
export function hostileFiles(good: string): fc.Arbitrary<string> {
	return fc.oneof(
		{
			weight: 12,
			arbitrary: fc.array(spoiling, { minLength: 1, maxLength: 4 }).map((list) => list.reduce(spoil, good)),
		},
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
		{ weight: 1, arbitrary: fc.json() },
		// The first bytes of a ZIP, a GZIP and a PNG file, read as text.
		{ weight: 1, arbitrary: fc.constantFrom('', 'PK\u0003\u0004\u0014', '\u001f\ufffd\b', '\ufffdPNG\r\n', '[', '"') },
	);
}

function spoil(text: string, how: Spoiling): string {
	if (how.kind === 'cut') return text.slice(0, Math.floor(text.length * how.share));
	if (how.kind === 'letter') {
		const place = Math.floor(text.length * how.share);
		return text.slice(0, place) + how.letter + text.slice(place + 1);
	}
	let root: unknown;
	try {
		root = JSON.parse(text);
		// Throws where it is nested too deep to be written again.
		JSON.stringify(root);
	} catch {
		// Spoiled beyond changing already.
		return text;
	}
	const paths = pathsOf(root);
	const path = paths[how.at % paths.length];
	const key = path?.at(-1);
	const parent = path?.slice(0, -1).reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], root);
	if (path === undefined || key === undefined || typeof parent !== 'object' || parent === null) return text;
	const holder = parent as Record<string | number, unknown>;
	switch (how.kind) {
		case 'replace':
			holder[key] = how.value;
			break;
		case 'remove':
			if (Array.isArray(parent)) parent.splice(Number(key), 1);
			else delete holder[key];
			break;
		case 'add':
			if (Array.isArray(parent)) parent.push(how.value);
			else Object.defineProperty(parent, how.key, { value: how.value, enumerable: true, configurable: true });
			break;
		case 'repeat':
			// Twins: one id many times, one name for many, or a list without end.
			if (Array.isArray(parent)) parent.push(...Array.from({ length: how.times }, () => parent[Number(key)]));
			break;
		case 'nest':
			holder[key] = '@@';
			return JSON.stringify(root).replace('"@@"', () => '['.repeat(how.depth) + ']'.repeat(how.depth));
		case 'own-key':
			// Set as JSON would bring it: a field of its own, not the object's prototype.
			Object.defineProperty(parent, how.key, { value: { polluted: 1 }, enumerable: true, configurable: true });
			break;
	}
	return JSON.stringify(root);
}

/** Every place in a file but the root itself. */
function pathsOf(root: unknown): Path[] {
	const paths: Path[] = [];
	const waiting: { value: unknown; path: Path }[] = [{ value: root, path: [] }];
	for (let next = waiting.pop(); next !== undefined && paths.length < 5_000; next = waiting.pop()) {
		const { value: inner, path } = next;
		if (path.length > 0) paths.push(path);
		if (typeof inner !== 'object' || inner === null || path.length > 12) continue;
		for (const [key, child] of Object.entries(inner)) {
			waiting.push({ value: child, path: [...path, Array.isArray(inner) ? Number(key) : key] });
		}
	}
	return paths;
}
