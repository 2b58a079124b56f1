// @vitest-environment jsdom
/** Mentions as Web Annotations quote them, on the whole page room: text, code points, ruby, shadow trees. */
import { describe, expect, test, vi } from 'vitest';
import { setStage } from './page-stage.ts';

const stage = setStage();
const { start, marked } = stage;

async function quotesOf(html: string, count: number) {
	start(html);
	await vi.waitFor(() => expect(marked().length).toBeGreaterThanOrEqual(count));
	return stage.page.command({ type: 'quote' });
}

describe('quotes', () => {
	test('position and quotation select the same words of the body’s text', async () => {
		const { quotes } = await quotesOf(
			'<script type="x">var a</script><h1>News &amp; more</h1>\n<p>Fighting in <b>Kur</b>sk, says Kyiv.</p><p>Kursk</p>',
			2,
		);
		const text = [...(document.body.textContent ?? '')];
		expect(quotes).toHaveLength(2);
		for (const { exact, prefix, suffix, start = -1, end = -1 } of quotes) {
			expect(text.slice(start, end).join('')).toBe(exact);
			expect(text.slice(start - [...prefix].length, start).join('')).toBe(prefix);
			expect(text.slice(end, end + [...suffix].length).join('')).toBe(suffix);
		}
		expect(quotes[0]).toMatchObject({ entity: 'kursk', exact: 'Kursk', suffix: ', says Kyiv.Kursk' });
	});

	test('counts code points, not code units', async () => {
		const { quotes } = await quotesOf('<p>🙂🙂 Kursk</p>', 1);
		expect(quotes[0]).toMatchObject({ start: 3, end: 8, prefix: '🙂🙂 ' });
	});

	test('keeps what stands inside a name, as the page has it', async () => {
		const { quotes } = await quotesOf('<p>Ku\u00adrsk</p>', 1);
		expect(quotes[0]).toMatchObject({ exact: 'Ku\u00adrsk', start: 0, end: 6 });
	});

	test('cuts no letter in two around a name, and takes no more than 32 code points', async () => {
		const { quotes } = await quotesOf(`<p>${'👩‍👩‍👧'.repeat(60)} Kursk ${'e\u0301'.repeat(40)}</p>`, 1);
		const { prefix = '', suffix = '' } = quotes[0] ?? {};
		expect(prefix).toBe(`${'👩‍👩‍👧'.repeat(6)} `);
		expect(suffix).toBe(` ${'e\u0301'.repeat(15)}`);
	});

	test('quotes from a shadow tree by itself, without a position', async () => {
		document.body.innerHTML = '';
		const host = document.createElement('div');
		stage.start('<p>Before</p>');
		host.attachShadow({ mode: 'open' }).innerHTML = '<p>From Kursk</p>';
		document.body.append(host);
		await stage.page.command({ type: 'scan' });
		await vi.waitFor(() => expect(marked()).toEqual(['Kursk']));
		const { quotes } = await stage.page.command({ type: 'quote' });
		expect(quotes).toEqual([{ dataset: 'test', entity: 'kursk', exact: 'Kursk', prefix: 'From ', suffix: '' }]);
	});

	test('names the page without the place in it', async () => {
		document.title = 'A page';
		const { address, title } = await quotesOf('<p>Kursk</p>', 1);
		expect(title).toBe('A page');
		expect(address).toBe(document.location.href.replace(/#.*/, ''));
	});
});
