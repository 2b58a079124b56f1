/**
 * The table of rooms in ARCHITECTURE.md as rules: what a room may import of ours. Everything not named is forbidden.
 * That some may be imported for their types alone is checked by tests/unit/conventions (the parser used here, swc, does
 * not tell the two kinds of import apart, and TypeScript 7 has no parser that this tool can use yet).
 */

/** @type {Record<string, { code: string[], types?: string[] }>} */
const ROOMS = {
	matching: { code: [] },
	settings: { code: [] },
	locales: { code: [] },
	data: { code: ['matching'] },
	messages: { code: [], types: ['data', 'settings'] },
	components: { code: ['locales'], types: ['data', 'settings'] },
	page: { code: ['messages'], types: ['matching'] },
	entrypoints: { code: ['components', 'page', 'data', 'matching', 'messages', 'settings', 'locales'] },
};

const inRoom = (names) => `^(?:${names.join('|')})/`;
const all = Object.keys(ROOMS);

const roomRules = all.map((room) => {
	const { code, types = [] } = ROOMS[room];
	return {
		name: `${room}-imports`,
		severity: 'error',
		comment: `${room}/ may import ${[...code, ...types.map((it) => `types of ${it}`)].join(', ') || 'nothing of ours'}: move the code to the room it belongs to, or hand it in from the entry point.`,
		from: { path: inRoom([room]) },
		to: { path: inRoom([...all, 'scripts', 'tests']), pathNot: inRoom([room, ...code, ...types]) },
	};
});

export default {
	forbidden: [
		...roomRules,
		{
			name: 'no-cycles',
			severity: 'error',
			comment: 'Two files that need each other are one file, or lack a third: find the idea they share.',
			// In tests, drivers and the harness name each other's types.
			from: { pathNot: '^tests/' },
			to: { circular: true },
		},
		{
			name: 'pure-rooms',
			severity: 'error',
			comment: 'matching/ and settings/ run anywhere: no Node modules and no browser API.',
			from: { path: inRoom(['matching', 'settings', 'messages', 'components', 'page', 'locales']) },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'browser-from-entrypoints',
			severity: 'error',
			comment: 'Only entry points touch the extension API: hand in what a room needs.',
			from: { pathNot: inRoom(['entrypoints', 'tests']) },
			to: { path: 'wxt/browser|webextension-polyfill' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(?:\\.output|\\.wxt|\\.cache)/' },
		tsPreCompilationDeps: true,
		parser: 'swc',
		enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
		detectJSDocImports: false,
		skipAnalysisNotInRules: false,
	},
};
