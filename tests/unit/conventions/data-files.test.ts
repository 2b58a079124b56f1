import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FILES } from '../../../data/problem.ts';
import { readDataset } from '../../../data/read-dataset.ts';
import { ENTITY_TYPES, STANDINGS } from '../../../data/schema.ts';
import { jsonSchemas } from '../../../scripts/json-schema.ts';
import { KINDS } from '../../../settings/choices.ts';
import { ROOT } from './source-files.ts';

describe('the published JSON Schema', () => {
	it.each([...jsonSchemas()])('%s is up to date (npm run schema)', (name, text) => {
		expect(readFileSync(`${ROOT}data/json-schema/${name}`, 'utf8')).toBe(text);
	});

	it.each([...jsonSchemas()])('%s describes each field, for editors to show', (_, text) => {
		const bare: string[] = [];
		JSON.parse(text, (key, value) => {
			for (const [field, it] of Object.entries(key === 'properties' ? value : {})) {
				if (typeof it === 'object' && it !== null && !('description' in it)) bare.push(field);
			}
			return value;
		});
		expect(bare).toEqual([]);
	});

	it('is what editors are told to use', () => {
		const settings = JSON.parse(readFileSync(`${ROOT}.vscode/settings.json`, 'utf8'));
		const urls = settings['json.schemas'].map((it: { url: string }) => it.url.replace('./data/json-schema/', ''));
		expect(urls.sort()).toEqual([...jsonSchemas().keys()].sort());
	});
});

describe("the authors' guide", () => {
	const guide = readFileSync(`${ROOT}CONTRIBUTING.md`, 'utf8');
	/** Without what only lays it out. */
	const plain = (json: string) => json.replaceAll(/\s+/g, ' ');

	it('points to an example that passes, and shows pieces of it', async () => {
		const folder = guide.match(/smallest one that passes is `([^`]+)`/)?.[1] ?? '';
		expect(await readDataset(ROOT + folder)).toMatchObject({ ok: true });
		const example = FILES.map((file) => plain(readFileSync(`${ROOT}${folder}${file}`, 'utf8'))).join('\n');
		const pieces = [...guide.matchAll(/```json\n(.*?)\n```/gs)].map(([, json = '']) => plain(json));
		expect(pieces.length).toBeGreaterThan(0);
		for (const piece of pieces) expect(example).toContain(piece);
	});

	it('explains each standing and each rule of a name', () => {
		const explained = [...guide.matchAll(/^\| `(\w+)`/gm)].map(([, word]) => word);
		const schema = JSON.parse(jsonSchemas().get('entities.schema.json') ?? '');
		const rules = schema.items.properties.names.additionalProperties.items.anyOf[1].properties;
		expect(explained.sort()).toEqual([...STANDINGS, ...Object.keys(rules).filter((it) => it !== 'name')].sort());
	});
});

describe('settings', () => {
	it('know the kinds of entity that datasets have', () => {
		expect([...KINDS].sort()).toEqual([...ENTITY_TYPES].sort());
	});
});
