import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '../../../data/schema.ts';
import { jsonSchemas } from '../../../scripts/json-schema.ts';
import { KINDS } from '../../../settings/choices.ts';
import { ROOT } from './source-files.ts';

describe('the published JSON Schema', () => {
	it.each([...jsonSchemas()])('%s is up to date (npm run schema)', (name, text) => {
		expect(readFileSync(`${ROOT}data/json-schema/${name}`, 'utf8')).toBe(text);
	});
});

describe('settings', () => {
	it('know the kinds of entity that datasets have', () => {
		expect([...KINDS].sort()).toEqual([...ENTITY_TYPES].sort());
	});
});
