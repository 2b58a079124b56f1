// @vitest-environment jsdom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, type MockedObject, test, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import type { OptionsActions, OptionsProps } from '../../../components/options/options-props.ts';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupActions, PopupProps, PopupState } from '../../../components/popup/popup-props.ts';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import { DEFAULT_CHOICES } from '../../../settings/choices.ts';

let place: HTMLElement;
beforeEach(() => {
	place = document.createElement('div');
	document.body.append(place);
});
afterEach(() => {
	render(null, place);
	place.remove();
});

const show = (view: ComponentChild) => act(() => render(view, place));
const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];
const press = (element: Element | undefined) => {
	if (!element) throw new Error(`there is nothing to press in ${place.textContent}`);
	act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
};
const named = (selector: string, name: string) =>
	all(selector).find((it) => (it.getAttribute('aria-label') ?? it.textContent ?? '').trim() === name);
const button = (name: string) => named('button', name);
const toggle = (name: string) => named('[role="switch"]', name) as HTMLInputElement | undefined;

describe('the popup', () => {
	let actions: MockedObject<Required<PopupActions>>;
	const choices: PopupProps['choices'] = { on: true, siteOn: true, pageOn: true, density: 'section' };
	const popup = (state: PopupState, more: Partial<PopupProps> = {}) =>
		show(<Popup state={state} language="en" host="www.example.org" choices={choices} actions={actions} {...more} />);

	beforeEach(() => {
		actions = {
			setEverywhere: vi.fn(),
			setSite: vi.fn(),
			setPage: vi.fn(),
			once: vi.fn(),
			always: vi.fn(),
			goTo: vi.fn(),
			step: vi.fn(),
			setDensity: vi.fn(),
			scan: vi.fn(),
			reload: vi.fn(),
			openOptions: vi.fn(),
			openLibrary: vi.fn(),
		};
	});

	const page = {
		entities: [
			{
				ref: { dataset: 'd', entity: 'kursk' },
				type: 'place',
				label: { text: 'Kursk', lang: 'en' },
				surface: 'Курськ',
				count: 2,
			},
		],
		published: { day: '2024-11-05', origin: 'address' },
		overview: [
			{ first: '2024-10-01', last: '2024-10-31', since: false },
			{ first: '2024-11-13', last: '2024-11-13', since: true },
		],
	} as const;
	const on: PopupState = { kind: 'on', page: { ...page, entities: [...page.entities] } };

	test('its first controls are the switches for everywhere, this site and this page', () => {
		popup(on);
		expect(all('input[role="switch"]').map((it) => it.getAttribute('aria-label'))).toEqual([
			'Everywhere',
			'This site',
			'This page, now',
		]);
		press(toggle('This site'));
		expect(actions.setSite).toHaveBeenCalledWith(false);
		press(toggle('Everywhere'));
		expect(actions.setEverywhere).toHaveBeenCalledWith(false);
	});

	test('what is off above cannot be switched on below', () => {
		popup({ kind: 'off', because: 'everywhere' }, { choices: { ...choices, on: false } });
		expect(toggle('This site')?.disabled).toBe(true);
		expect(toggle('Everywhere')?.disabled).toBe(false);
	});

	test('a name leads to its mentions one after the other', () => {
		popup(on);
		const row = all('.mention-row')[0];
		expect(row?.textContent).toContain('Курськ');
		for (const _ of [1, 2, 3]) press(row);
		expect(actions.goTo.mock.calls.map(([, nth]) => nth)).toEqual([0, 1, 0]);
	});

	test('it tells the article’s date, its origin, and what is newer', () => {
		popup(on);
		expect(place.textContent).toContain('Article of 5 November 2024');
		expect(place.textContent).toContain('from the page’s address');
		expect(place.textContent).toContain('1 statement about these names is newer');
	});

	test('density, next, previous and scan', () => {
		popup(on);
		press(all('.segment input')[2]);
		press(button('Next mention'));
		press(button('Previous mention'));
		press(button('Scan again'));
		expect(actions.setDensity).toHaveBeenCalledWith('all');
		expect(actions.step.mock.calls).toEqual([[1], [-1]]);
		expect(actions.scan).toHaveBeenCalledOnce();
	});

	test('on a site that is not listed it offers once and always', () => {
		popup({ kind: 'unlisted' });
		press(button('Once, on this page'));
		press(button('Always, on this site'));
		expect([actions.once, actions.always].map((it) => it.mock.calls.length)).toEqual([1, 1]);
	});

	test.each<[PopupState, string]>([
		[{ kind: 'loading' }, 'Asking the page'],
		[{ kind: 'forbidden' }, 'allows no extension'],
		[{ kind: 'failed' }, 'Reload'],
		[{ kind: 'off', because: 'page-opted-out' }, 'stay away'],
		[{ kind: 'off', because: 'not-my-site' }, 'your own sites only'],
		[{ kind: 'on', page: { entities: [] } }, 'No name from the dataset'],
	])('%o is said in plain words', (state, words) => {
		popup(state);
		expect(place.textContent).toContain(words);
	});
});

describe('options', () => {
	let actions: MockedObject<Required<OptionsActions>>;
	const site = { on: true, added: false, locked: false, revoked: false };
	const options = (more: Partial<OptionsProps> = {}) =>
		show(
			<Options
				language="en"
				choices={DEFAULT_CHOICES}
				locked={[]}
				sites={[
					{ ...site, host: 'abc.es', name: 'ABC' },
					{ ...site, host: 'paper.example.org', added: true, revoked: true },
				]}
				muted={[]}
				shortcuts={[]}
				version="1.2.3"
				actions={actions}
				{...more}
			/>,
		);

	beforeEach(() => {
		actions = {
			change: vi.fn(),
			setSite: vi.fn(),
			addSite: vi.fn(),
			removeSite: vi.fn(),
			grantSite: vi.fn(),
			unmute: vi.fn(),
			exportFile: vi.fn(),
			importFile: vi.fn(),
			reset: vi.fn(),
			loadLicences: vi.fn(),
			openShortcuts: vi.fn(),
		};
	});

	test('kinds are switched one by one', () => {
		options({ choices: { ...DEFAULT_CHOICES, hiddenKinds: ['weapon'] } });
		press(toggle('People'));
		press(toggle('Weapons'));
		expect(actions.change.mock.calls).toEqual([[{ hiddenKinds: ['weapon', 'person'] }], [{ hiddenKinds: [] }]]);
	});

	test('sites are searched, switched, allowed again and removed', () => {
		options();
		press(toggle('ABC'));
		expect(actions.setSite).toHaveBeenCalledWith('abc.es', false);
		const search = all('input[type="search"]')[0] as HTMLInputElement;
		act(() => {
			search.value = 'PAPER';
			search.dispatchEvent(new Event('input', { bubbles: true }));
		});
		expect(toggle('ABC')).toBeUndefined();
		press(button('Allow again'));
		press(button('Remove paper.example.org'));
		expect(actions.grantSite).toHaveBeenCalledWith('paper.example.org');
		expect(actions.removeSite).toHaveBeenCalledWith('paper.example.org');
	});

	test('what the organisation has decided cannot be changed', () => {
		options({ locked: ['badge'] });
		expect(place.textContent).toContain('decided by your organisation');
		expect(toggle('Count on the button')?.disabled).toBe(true);
	});

	test('reset asks first', () => {
		options();
		press(button('Reset everything…'));
		expect(actions.reset).not.toHaveBeenCalled();
		press(button('Leave as it is'));
		press(button('Reset everything…'));
		press(button('Reset everything'));
		expect(actions.reset).toHaveBeenCalledOnce();
	});

	test('licences come when they are asked for', () => {
		options();
		const details = place.querySelector<HTMLDetailsElement>('details.licences');
		expect(actions.loadLicences).not.toHaveBeenCalled();
		act(() => {
			if (details) details.open = true;
			details?.dispatchEvent(new Event('toggle'));
		});
		expect(actions.loadLicences).toHaveBeenCalledOnce();
		options({ licences: [{ name: 'mark.js', version: '8.11.1', licence: 'MIT', text: 'The <b>MIT</b> License' }] });
		expect(place.querySelector('.licences pre')?.textContent).toBe('The <b>MIT</b> License');
	});

	test('a file that changed nothing says why', () => {
		options({ notice: { kind: 'import-failed', problems: [{ path: 'choices.density', message: 'must be another' }] } });
		expect(place.textContent).toContain('Nothing was changed');
		expect(place.textContent).toContain('choices.density must be another');
	});

	test('the sample has a mark for each name in it', () => {
		options();
		expect(all('.sample.light [class^="sample-mark-"]').map((it) => it.textContent)).toEqual([
			'Choe Son-hui',
			'Federation Council',
			'defence treaty',
			'Kursk Oblast',
		]);
	});
});

test('the first page offers languages, sites and a way on', () => {
	const actions = { setLanguage: vi.fn(), setOnlyMySites: vi.fn(), openOptions: vi.fn(), done: vi.fn() };
	show(<Welcome language="en" siteCount={7} onlyMySites={false} actions={actions} />);
	expect(place.textContent).toContain('On 7 news sites');
	press(all('.segment input')[1]);
	press(toggle('Only on sites I switch on'));
	press(button('Start reading'));
	expect(actions.setLanguage).toHaveBeenCalledWith('ja');
	expect(actions.setOnlyMySites).toHaveBeenCalledWith(true);
	expect(actions.done).toHaveBeenCalledOnce();
});
