// @vitest-environment jsdom
import { beforeEach, describe, expect, type MockedObject, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupActions, PopupProps, PopupState } from '../../../components/popup/popup-props.ts';
import { stage } from './stage.ts';

const { place, show, all, press, button, toggle, radio } = stage();

describe('the popup', () => {
	let actions: MockedObject<Required<PopupActions>>;
	const choices: PopupProps['choices'] = { reach: 'listed', siteOn: true, density: 'section' };
	const open: PopupProps['open'] = { reaches: ['listed', 'mine', 'nowhere'], site: 'open' };
	const popup = (state: PopupState, more: Partial<PopupProps> = {}) =>
		show(
			<Popup
				state={state}
				language="en"
				host="www.example.org"
				choices={choices}
				open={open}
				actions={actions}
				{...more}
			/>,
		);

	beforeEach(() => {
		actions = {
			setReach: vi.fn(),
			setSite: vi.fn(),
			setPage: vi.fn(),
			once: vi.fn(),
			always: vi.fn(),
			goTo: vi.fn(),
			step: vi.fn(),
			setDensity: vi.fn(),
			scan: vi.fn(),
			saveAnnotations: vi.fn(),
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

	test('its first controls are this site and this page, then where it works as a whole', () => {
		popup(on);
		const controls = all('input').map((it) => it.getAttribute('aria-label') ?? it.closest('label')?.textContent);
		expect(controls.slice(0, 5)).toEqual([
			'This site',
			'This page, until you leave it',
			'On news sites',
			'Only on my sites',
			'Nowhere',
		]);
		press(toggle('This site'));
		expect(actions.setSite).toHaveBeenCalledWith(false);
		press(radio('Only on my sites'));
		expect(actions.setReach).toHaveBeenCalledWith('mine');
	});

	test('what is off above cannot be switched on below', () => {
		popup({ kind: 'off', because: 'everywhere' }, { choices: { ...choices, reach: 'nowhere' } });
		expect([toggle('This site')?.disabled, toggle('This site')?.checked]).toEqual([true, false]);
		expect(toggle('This page, until you leave it')?.disabled).toBe(true);
		expect(radio('On news sites')?.disabled).toBe(false);
	});

	test('a page can be read where its site is off', () => {
		popup({ kind: 'off', because: 'not-my-site' }, { choices: { ...choices, reach: 'mine', siteOn: false } });
		press(toggle('This page, until you leave it'));
		expect(actions.setPage).toHaveBeenCalledWith(true);
	});

	test('what an organisation has decided is shown and stays', () => {
		popup(on, { open: { reaches: ['listed'], site: 'decided' } });
		expect(toggle('This site')?.disabled).toBe(true);
		expect([radio('On news sites'), radio('Only on my sites')].map((it) => it?.disabled)).toEqual([false, true]);
		expect(place().textContent).toContain('decided by your organisation');
	});

	test('a page that asks to be left alone has no switch that would do nothing', () => {
		popup({ kind: 'off', because: 'page-opted-out' });
		expect(toggle('This page, until you leave it')?.disabled).toBe(true);
	});

	test('changes of state are said by one live region that is there from the start', () => {
		popup({ kind: 'loading' });
		const region = place().querySelector('.state');
		expect(region?.getAttribute('role')).toBe('status');
		popup({ kind: 'off', because: 'this-site' });
		expect(place().querySelector('.state')).toBe(region);
		expect(region?.textContent).toBe('Sidelight is off on this site.');
		popup(on);
		expect(region?.textContent).toBe('');
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
		expect(place().textContent).toContain('Article of 5 November 2024');
		expect(place().textContent).toContain('from the page’s address');
		expect(place().textContent).toContain('1 statement about these names is newer.');
	});

	test('density, next, previous and scan', () => {
		popup(on);
		press(radio('All'));
		press(button('Next mention'));
		press(button('Previous mention'));
		press(button('Scan again'));
		expect(actions.setDensity).toHaveBeenCalledWith('all');
		expect(actions.step.mock.calls).toEqual([[1], [-1]]);
		expect(actions.scan).toHaveBeenCalledOnce();
	});

	test('on a site that is not listed it offers once and always', () => {
		popup({ kind: 'unlisted', always: true });
		press(button('Once, on this page'));
		press(button('Always, on this site'));
		expect([actions.once, actions.always].map((it) => it.mock.calls.length)).toEqual([1, 1]);
	});

	test('in a private window no site is added for good', () => {
		popup({ kind: 'unlisted', always: false });
		expect(button('Once, on this page')).toBeDefined();
		expect(button('Always, on this site')).toBeUndefined();
		expect(place().textContent).toContain('private window');
	});

	test('a site that the browser took back can be asked for again', () => {
		popup({ kind: 'revoked' });
		expect(place().textContent).toContain('no longer lets Sidelight in');
		press(button('Allow again'));
		expect(actions.always).toHaveBeenCalledOnce();
	});

	test.each<[PopupState, string]>([
		[{ kind: 'loading' }, 'Asking the page'],
		[{ kind: 'forbidden', because: 'browser' }, 'allows no extension'],
		[{ kind: 'forbidden', because: 'protected-site' }, 'allows no extension'],
		[{ kind: 'forbidden', because: 'pdf' }, 'not PDFs'],
		[{ kind: 'forbidden', because: 'file' }, 'a file on your computer'],
		[{ kind: 'forbidden', because: 'reading-view' }, 'reading view'],
		[{ kind: 'on', page: { entities: [], unanswered: true } }, 'did not answer for all of this page'],
		[{ kind: 'failed' }, 'Reload'],
		[{ kind: 'off', because: 'page-opted-out' }, 'stay away'],
		[{ kind: 'off', because: 'not-my-site' }, 'your own sites only'],
		[{ kind: 'on', page: { entities: [] } }, 'No name from the dataset'],
	])('%o is said in plain words', (state, words) => {
		popup(state);
		expect(place().textContent).toContain(words);
	});
});
