/**
 * Packed datasets that somebody has made to do harm, put through the options page of the built extension: each is refused with
 * what is wrong, or offered as plain text, and what was there stays as it was.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../data/imported/limits.ts';
import type { Dataset } from '../../../data/schema.ts';
import { hostileFiles } from '../../unit/data/imported/hostile-files.ts';
import type { Surface } from '../harness.ts';
import { press, reads } from '../press.ts';
import { painted, paintedWith } from '../reader.ts';
import type { Session } from '../session.ts';
import { addDataset, chooseDataset, forgetDatasetsAfterEach, openDatasets, storedDatasets } from './dataset-options.ts';
import { MOON, moonSite, tiny } from './moon.ts';

/** Of the files that chance makes. */
const GENERATED = 24;

/** What a careless page would run. */
const MARKUP = '<img src=x onerror="globalThis.polluted = 1"><script>globalThis.polluted = 1</script>';

// biome-ignore lint/suspicious/noExplicitAny: bad files are made by breaking the types
type Loose = any;

/** A newer version of the dataset that is there, spoiled. */
async function spoiled(change: (pack: Loose) => void): Promise<string> {
	const pack = JSON.parse(await newer());
	change(pack);
	return JSON.stringify(pack);
}

const newer = (change: (dataset: Dataset) => void = () => {}) =>
	tiny((dataset) => {
		dataset.manifest.version = '2.0.0';
		change(dataset);
	});

/** One file of each family at least, and what is said of it; null for one that is only offered. */
async function families(): Promise<[what: string, text: string, told: string | null][]> {
	const good = await newer();
	return [
		['a number for a type', await spoiled((it) => (it.dataset.entities[0].type = 5)), 'dataset.entities[0].type'],
		['a list for a text', await spoiled((it) => (it.dataset.statements[0].text = [])), 'dataset.statements[0].text'],
		['nothing for an object', await spoiled((it) => (it.dataset.manifest = null)), 'dataset.manifest'],
		['a text for a list', await spoiled((it) => (it.forms = 'all')), 'forms must be a list'],
		[
			'a statement that denies itself',
			await spoiled((it) => (it.dataset.statements[0].denies = [it.dataset.statements[0].id])),
			'a statement cannot deny itself',
		],
		[
			'a name that waits for itself',
			await spoiled((it) => (it.forms[0].onlyNear = { entities: [0, 99] })),
			'forms[0].onlyNear.entities[1]',
		],
		[
			'an id twice',
			await spoiled((it) => it.dataset.entities.push(it.dataset.entities[0])),
			'"neil-armstrong" is already the id',
		],
		[
			'two sources of one id',
			await spoiled((it) => it.dataset.sources.push(it.dataset.sources[0])),
			'is already the id',
		],
		[
			'a giant text',
			await spoiled((it) => (it.dataset.entities[0].note.en = 'x'.repeat(1_000_000))),
			'is a text of 1000000 characters',
		],
		['a giant key', await spoiled((it) => (it['k'.repeat(100_000)] = 1)), 'is no field of a packed dataset'],
		[
			'a giant list',
			await spoiled((it) => (it.dataset.statements[0].about = Array(9_999).fill('x'))),
			'has 9999 items',
		],
		['a prototype', good.replace('"type":"person"', '"__proto__":{"polluted":1},"type":"person"'), '__proto__'],
		['a prototype outside', good.replace('{', '{"__proto__":{"polluted":1},'), '__proto__'],
		['a constructor', await spoiled((it) => (it.dataset.sources[0].constructor = { prototype: {} })), 'constructor'],
		[
			'a script for a link',
			await spoiled((it) => (it.dataset.sources[0].URL = 'javascript:alert(1)')),
			'sources[0].URL',
		],
		['lists in lists', good.replace('"Neil Armstrong"', '['.repeat(50_000) + ']'.repeat(50_000)), 'levels deep'],
		[
			'objects in objects',
			good.replace('"Neil Armstrong"', `${'{"a":'.repeat(9_999)}1${'}'.repeat(9_999)}`),
			'levels deep',
		],
		['nothing but brackets', '['.repeat(200_000), 'is not JSON, or was cut short'],
		['half a file', good.slice(0, good.length / 2), 'is not JSON, or was cut short'],
		['no file', '', 'is not JSON, or was cut short'],
		// Packs are plain JSON: what is compressed is never unpacked.
		['a ZIP archive', 'PK\u0003\u0004\u0014\u0000\u0000\u0000\b\u0000', 'is not JSON, or was cut short'],
		['a GZIP file', '\u001f\ufffd\b\u0000\u0000\u0000\u0000\u0000', 'is not JSON, or was cut short'],
		['markup for ids', await spoiled((it) => (it.dataset.entities[0].id = MARKUP)), 'dataset.entities[0].id'],
		['markup for a key', await spoiled((it) => (it.dataset.entities[0][MARKUP] = 1)), 'dataset.entities[0]'],
		[
			'markup for every text',
			await newer(({ manifest, entities, statements, sources }) => {
				const both = { en: MARKUP, ja: MARKUP };
				Object.assign(manifest, { title: both, summary: both });
				for (const it of entities) Object.assign(it, { label: both, note: both });
				for (const it of statements) it.text = both;
				for (const it of sources) Object.assign(it, { title: MARKUP, publisher: MARKUP });
			}),
			null,
		],
	];
}

/** What became of a file. */
type Outcome = { kind: 'refused'; problems: string[] } | { kind: 'offered' } | { kind: 'failed'; said: string };

/** Hands the files to the picker one after the other; whatever is offered is not taken. */
function putThrough(options: Surface, files: readonly string[]): Promise<Outcome[]> {
	return options.run(async (json: string) => {
		/** Resolves with the first answer that is not undefined, asked again with every change of the page. */
		const seen = <T>(look: () => T | undefined) =>
			new Promise<T>((resolve) => {
				const watch = new MutationObserver(() => tell());
				const tell = () => {
					const found = look();
					if (found === undefined) return;
					watch.disconnect();
					resolve(found);
				};
				watch.observe(document, { subtree: true, childList: true, characterData: true });
				tell();
			});
		const outcomes: Outcome[] = [];
		for (const [i, text] of (JSON.parse(json) as string[]).entries()) {
			const name = `hostile-${i}.json`;
			const picker = await seen(() => document.querySelector<HTMLInputElement>('.dataset-file') ?? undefined);
			const chosen = new DataTransfer();
			chosen.items.add(new File([text], name, { type: 'application/json' }));
			picker.files = chosen.files;
			picker.dispatchEvent(new Event('change', { bubbles: true }));
			const outcome = await seen((): Outcome | undefined => {
				const problem = document.querySelector('[role=status] > .problem');
				const list = [...(problem?.querySelectorAll('.dataset-problems li') ?? [])];
				if (problem?.textContent?.includes(`“${name}”`)) {
					return { kind: 'refused', problems: list.map((it) => it.textContent ?? '') };
				}
				if (document.querySelector('.review')) return { kind: 'offered' };
				if (problem && list.length === 0) return { kind: 'failed', said: problem.textContent ?? '' };
				return undefined;
			});
			outcomes.push(outcome);
			if (outcome.kind === 'offered') {
				const buttons = [...document.querySelectorAll<HTMLElement>('.review button')];
				buttons.find((it) => it.textContent === 'Cancel')?.click();
			}
		}
		return outcomes;
	}, JSON.stringify(files));
}

/** What must not be there, whatever a file held. */
const harm = (options: Surface) =>
	options.run(() => ({
		polluted: 'polluted' in globalThis || 'polluted' in {},
		elements: document.querySelectorAll('main :is(img, script, iframe)').length,
	}));

/** See the head of this file. */
export function hostileDatasetsSuite(session: Session): void {
	describe('hostile datasets', () => {
		forgetDatasetsAfterEach(session);

		it('are refused with what is wrong, or offered as text, and change nothing', async () => {
			session.serve(moonSite);
			const page = await session.open(MOON);
			const options = await openDatasets(session);
			await addDataset(options, await tiny());
			await paintedWith(page, 'Neil Armstrong');
			const names = async () => (await painted(page)).map((it) => it.text);
			const before = { stored: await storedDatasets(options), names: await names() };

			const known = await families();
			const generated = fc.sample(hostileFiles(await newer()), { numRuns: GENERATED, seed: 20_250_211 });
			const outcomes = await putThrough(options, [...known.map(([, text]) => text), ...generated]);

			for (const [i, [what, , told]] of known.entries()) {
				const outcome = outcomes[i];
				if (told === null) expect({ what, outcome }).toEqual({ what, outcome: { kind: 'offered' } });
				else {
					const problems = outcome?.kind === 'refused' ? outcome.problems.join('\n') : JSON.stringify(outcome);
					expect({ what, problems }).toEqual({ what, problems: expect.stringContaining(told) });
				}
			}
			for (const outcome of outcomes) {
				expect(['refused', 'offered']).toContain(outcome.kind);
				if (outcome.kind !== 'refused') continue;
				expect(outcome.problems.length).toBeGreaterThan(0);
				// It can be read: what is wrong with a giant is not told by showing it.
				for (const it of outcome.problems) expect(it.length).toBeLessThan(2_000);
			}
			expect(outcomes.filter((it) => it.kind === 'refused').length).toBeGreaterThan(known.length + GENERATED / 2);
			expect(await harm(options)).toEqual({ polluted: false, elements: 0 });
			expect(await storedDatasets(options)).toBe(before.stored);
			expect(await names()).toEqual(before.names);
			expect(session.browser().complaints()).toEqual([]);
			// The page is none the worse: what is good still comes in.
			await chooseDataset(options, await newer());
			await press(options, 'Update');
			await reads(options, '“Two landings” is now version 2.0.0.');
			await options.close();
		});

		it('are refused unread when they are too large', async () => {
			const options = await openDatasets(session);
			await options.run((bytes: number) => {
				const picker = document.querySelector<HTMLInputElement>('.dataset-file');
				const chosen = new DataTransfer();
				chosen.items.add(new File([new Uint8Array(bytes)], 'bomb.json', { type: 'application/json' }));
				if (!picker) throw new Error('there is no picker');
				picker.files = chosen.files;
				picker.dispatchEvent(new Event('change', { bubbles: true }));
			}, LIMITS.fileBytes + 1);
			await reads(options, '“bomb.json” was not added');
			await reads(options, `has ${LIMITS.fileBytes + 1} bytes, but at most ${LIMITS.fileBytes} can be imported`);
			await options.close();
		});
	});
}
