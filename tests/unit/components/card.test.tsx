// @vitest-environment jsdom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, type MockedObject, test, vi } from 'vitest';
import { Card } from '../../../components/card/Card.tsx';
import type { CardActions, CardState } from '../../../components/card/card-props.ts';
import type { Why } from '../../../data/why.ts';
import type { Language } from '../../../locales/translate.ts';
import { forty, koksan } from '../../gallery/fixtures/arms.ts';
import { contextOf, type EntityNote } from '../../gallery/fixtures/make.ts';
import { choe } from '../../gallery/fixtures/persons.ts';
import { kursk } from '../../gallery/fixtures/places.ts';
import { SOURCES } from '../../gallery/fixtures/sources.ts';

let place: HTMLElement;
let actions: MockedObject<Required<CardActions>>;

beforeEach(() => {
	place = document.createElement('div');
	document.body.append(place);
	Element.prototype.scrollIntoView = () => {};
	actions = {
		close: vi.fn(),
		pin: vi.fn(),
		openEntity: vi.fn(),
		showMeaning: vi.fn(),
		back: vi.fn(),
		mute: vi.fn(),
		copy: vi.fn(async () => true),
		search: vi.fn(),
		setDate: vi.fn(),
		openInLibrary: vi.fn(),
	};
});
afterEach(() => {
	render(null, place);
	place.remove();
});

function show(state: CardState, language: Language = 'en') {
	act(() => render(<Card state={state} language={language} pinned={false} actions={actions} />, place));
}

function ready(
	entity: EntityNote,
	articleDate?: string,
	more: { surface?: string; canGoBack?: boolean } = {},
): CardState {
	const context = contextOf(entity, { articleDate, language: 'en', sources: SOURCES });
	const published = articleDate ? ({ day: articleDate, origin: 'meta' } as const) : undefined;
	return { kind: 'ready', surface: entity.label.en, context, published, canGoBack: false, ...more };
}

const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => {
	const found = place.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`nothing is ${selector} in ${place.innerHTML}`);
	return found;
};
const button = (name: string) => {
	const found = all('button, [role="button"]').find(
		(it) => (it.getAttribute('aria-label') ?? it.textContent ?? '').trim() === name,
	);
	if (!found) throw new Error(`no button is called ${name}`);
	return found;
};
const press = (element: Element) => act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true })));

describe('every state is a labelled dialog with a way out', () => {
	test.each<[string, CardState]>([
		['loading', { kind: 'loading', surface: 'Kursk' }],
		['failed', { kind: 'failed', surface: 'Kursk' }],
		['ready', ready(kursk, '2024-11-05')],
	])('%s', (_kind, state) => {
		show(state);
		const dialog = one('[role="dialog"]');
		const label = place.querySelector(`[id="${dialog.getAttribute('aria-labelledby')}"]`);
		expect(label?.textContent).toContain('Kursk');
		press(button('Close'));
		expect(actions.close).toHaveBeenCalledOnce();
	});
});

describe('the header', () => {
	test('shows the name as the page writes it where that differs', () => {
		show(ready(kursk, '2024-11-05', { surface: 'Курської області' }));
		expect(one('.on-page').textContent).toContain('Курської області');
		show(ready(kursk, '2024-11-05', { surface: 'KURSK OBLAST' }));
		expect(all('.on-page')).toEqual([]);
		show(ready(kursk, '2024-11-05', { surface: 'Choe Son Hui', canGoBack: true }));
		expect(all('.on-page')).toEqual([]);
	});

	test('has a way back only where there is one', () => {
		show(ready(kursk));
		expect(all('[aria-label="Back"]')).toEqual([]);
		show(ready(kursk, undefined, { canGoBack: true }));
		press(button('Back'));
		expect(actions.back).toHaveBeenCalledOnce();
	});
});

describe('statements', () => {
	test('stand on their side of the article’s day; later ones are folded and counted', () => {
		show(ready(kursk, '2024-11-05'));
		expect(all('.statement time').map((it) => it.textContent)).not.toContain('11 January 2025');
		const fold = one('.heading-fold');
		expect(fold.textContent).toContain('3 statements');
		press(fold);
		expect(all('.since .statement')).toHaveLength(3);
		expect(fold.getAttribute('aria-expanded')).toBe('true');
	});

	test('without a date the card says so and shows everything', () => {
		show(ready(kursk));
		expect(place.textContent).toContain('does not say when it was published');
		expect(all('.since')).toEqual([]);
	});

	test('three are shown first, then all', () => {
		show(ready(forty, '2025-02-01'));
		expect(all('.statements > li')).toHaveLength(3);
		press(button('Show all 40'));
		expect(all('.statements > li')).toHaveLength(40);
	});

	test('a denial stands inside the item of what it denies', () => {
		show(ready(kursk, '2024-10-28'));
		expect(one('.denial').closest('li')?.textContent).toContain('have arrived in Kursk Oblast');
		expect(one('.denial').textContent).toContain('Denied');
	});

	test('a source opens in place, and closes', () => {
		show(ready(koksan, '2024-12-01'));
		const cite = one('.cite');
		expect(cite.getAttribute('aria-label')).toBe('Source 1');
		press(cite);
		expect(one('.source cite').getAttribute('lang')).toBe('de');
		expect(one('.source').textContent).toContain('In German');
		expect(one('.source').textContent).toContain('tagesschau.de');
		press(cite);
		expect(all('.source')).toEqual([]);
	});

	test('a source with an address is a link that gives nothing away; one without can be searched for', () => {
		show(ready(forty));
		press(button('Show all 40'));
		const cited = (number: string) => all('.cite').find((it) => it.textContent === number);
		press(cited('1') ?? place);
		const link = one('a');
		expect(link.getAttribute('href')).toMatch(/^https:\/\/meduza\.io\//);
		expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
		press(cited('5') ?? place);
		press(button('Search for the title'));
		expect(actions.search).toHaveBeenCalledWith({
			dataset: 'north-korea-russia-ukraine',
			source: 'tagesschau-2024-10-23',
		});
	});

	test('entities lead to their own cards', () => {
		show(ready(choe, '2024-11-03'));
		press(button('Sergey Lavrov'));
		expect(actions.openEntity).toHaveBeenCalledWith({ dataset: 'north-korea-russia-ukraine', entity: 'lavrov' });
		// A name in the text takes keys as a button does.
		actions.openEntity.mockClear();
		for (const key of ['a', 'Enter', ' ']) {
			const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
			act(() => void button('Sergey Lavrov').dispatchEvent(event));
		}
		expect(actions.openEntity).toHaveBeenCalledTimes(2);
	});

	test('one is copied with its source', () => {
		show(ready(koksan, '2024-12-01'));
		press(button('Copy this statement with its sources'));
		press(button('Markdown'));
		expect(actions.copy.mock.calls[0]?.[0]).toContain('*Nordkorea liefert Russland offenbar auch Artillerie*');
	});
});

describe('the timeline', () => {
	const points = () => all('.point');
	const key = (element: Element, name: string) =>
		act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));

	test('has a point for each statement and one stop for the Tab key', () => {
		show(ready(kursk, '2024-11-05'));
		expect(points()).toHaveLength(8);
		expect(points().filter((it) => it.getAttribute('tabindex') === '0')).toHaveLength(1);
	});

	test('tells what a point stands for while it is under the pointer or has the focus', () => {
		show(ready(kursk, '2024-11-05'));
		const last = points().at(-1) ?? place;
		expect(all('.tip')).toEqual([]);
		act(() => void last.dispatchEvent(new PointerEvent('pointerenter')));
		expect(one('.tip').textContent).toContain('January 2025');
		act(() => void last.dispatchEvent(new PointerEvent('pointerleave')));
		expect(all('.tip')).toEqual([]);
		act(() => (last as HTMLElement).focus());
		expect(one('.tip').textContent).toContain('January 2025');
	});

	test('arrow keys move, Enter brings the statement into view and unfolds what hides it', () => {
		show(ready(kursk, '2024-11-05'));
		const start = points().find((it) => it.getAttribute('tabindex') === '0') ?? place;
		key(start, 'End');
		const last = points().at(-1) ?? place;
		expect(document.activeElement).toBe(last);
		key(last, 'Enter');
		expect(document.activeElement?.textContent).toContain('January 2025');
		expect(document.activeElement?.className).toContain('revealed');
	});
});

test('the article’s day can be set by hand', () => {
	show(ready(kursk, '2024-11-05'));
	press(button('Change the article’s date'));
	expect(one('.date-origin').textContent).toContain('from the page’s metadata');
	const field = one('input[type="date"]') as HTMLInputElement;
	act(() => {
		field.value = '2024-12-24';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	act(() => void one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
	expect(actions.setDate).toHaveBeenCalledWith('2024-12-24');
});

test.each([
	[{ kind: 'full-name' }, '“Choe” is clear by itself: it needs nothing else on the page to stand for Choe Son-hui.'],
	[{ kind: 'after-full-name' }, '“Choe” is a short name. The page also names Choe Son-hui in full.'],
	[{ kind: 'entity', entity: { text: 'Kursk', lang: 'en' } }, 'The page also names Kursk.'],
	[{ kind: 'word', word: 'minister' }, 'The page also has the word “minister”.'],
	[
		{ kind: 'decided', against: ['Choe Ryong Hae', 'Choe Hwi'].map((text) => ({ text, lang: 'en' })) },
		'“Choe” could also be Choe Ryong Hae or Choe Hwi. The rest of the page speaks of Choe Son-hui.',
	],
] satisfies [Why, string][])('says why a name is marked: %j', (why, sentence) => {
	show({ ...ready(choe, '2024-11-03'), kind: 'ready', surface: 'Choe', why } as CardState);
	expect(all('.why')).toEqual([]);
	press(button('Why this mark?'));
	expect(one('.why').textContent).toContain(sentence);
	press(button('Why this mark?'));
	expect(all('.why')).toEqual([]);
});

test('does not ask why where nothing is marked: reached from another card, or looked up', () => {
	const state = { ...ready(choe, '2024-11-03', { canGoBack: true }), why: { kind: 'full-name' } } as CardState;
	show(state);
	expect(all('button').map((it) => it.textContent)).not.toContain('Why this mark?');
	show({ ...state, canGoBack: false, why: undefined } as CardState);
	expect(all('button').map((it) => it.textContent)).not.toContain('Why this mark?');
});

test('a place shows where it is above all that is known of it, near and far', () => {
	const zooms = ['M0 0', 'M9 9'].map((land) => ({ land, borders: '', place: { x: 160, y: 52 }, labels: [] }));
	const state = ready(kursk, '2024-11-05');
	if (state.kind === 'ready') state.context.map = { width: 320, height: 104, zooms };
	show(state);
	const drawn = () => one('.map .land').getAttribute('d');
	expect(one('.body').firstElementChild?.querySelector('.map')).not.toBeNull();
	expect(drawn()).toBe('M0 0');
	press(button('Far'));
	expect([drawn(), button('Far').getAttribute('aria-pressed')]).toEqual(['M9 9', 'true']);
	press(button('Near'));
	expect(drawn()).toBe('M0 0');
});

test('the foot tells how old the dataset is, and warns when the article is newer', () => {
	show(ready(choe, '2024-11-03'));
	expect(one('.dataset').textContent).toContain('As of 11 Feb 2025');
	expect(all('.warning')).toEqual([]);
	show(ready(choe, '2025-03-01'));
	expect(one('.warning').textContent).toContain('newer than this dataset');
});

test('another entity in the same card starts afresh', () => {
	show(ready(kursk, '2024-11-05'));
	press(one('.heading-fold'));
	show(ready(choe, '2024-11-03'));
	expect(one('.heading-fold').getAttribute('aria-expanded')).toBe('false');
});
