// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, type MockedObject, test, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import type { OptionsActions, OptionsProps } from '../../../components/options/options-props.ts';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import { DEFAULT_CHOICES } from '../../../settings/choices.ts';
import { stage } from './stage.ts';

const { place, show, all, press, button, toggle, radio } = stage();

describe('options', () => {
	let actions: MockedObject<Required<OptionsActions>>;
	const site = { on: true, added: false, locked: false, revoked: false };
	const options = (more: Partial<OptionsProps> = {}) =>
		show(
			<Options
				language="en"
				choices={DEFAULT_CHOICES}
				reach={{ chosen: 'listed', open: ['listed', 'mine', 'nowhere'] }}
				locked={[]}
				sites={[
					{ ...site, host: 'abc.es', name: 'ABC' },
					{ ...site, host: '24tv.ua', name: '24 Канал', latin: '24 Kanal' },
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
			setReach: vi.fn(),
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
		const search = (words: string) => {
			const field = all('input[type="search"]')[0] as HTMLInputElement;
			act(() => {
				field.value = words;
				field.dispatchEvent(new Event('input', { bubbles: true }));
			});
		};
		search('kanal');
		expect(toggle('24 Канал')).toBeDefined();
		search('PAPER');
		expect(toggle('ABC')).toBeUndefined();
		press(button('Allow again'));
		press(button('Remove paper.example.org'));
		expect(actions.grantSite).toHaveBeenCalledWith('paper.example.org');
		expect(actions.removeSite).toHaveBeenCalledWith('paper.example.org');
	});

	test('what the organisation has decided cannot be changed', () => {
		options({ locked: ['badge'] });
		expect(place().textContent).toContain('decided by your organisation');
		expect(toggle('Count on the button')?.disabled).toBe(true);
	});

	test('where it works as a whole is one choice, and shortcuts lead to the browser’s own page', () => {
		options({ shortcuts: [{ command: 'toggle', keys: '' }] });
		press(radio('Nowhere'));
		expect(actions.setReach).toHaveBeenCalledWith('nowhere');
		press(button('Change shortcuts'));
		expect(actions.openShortcuts).toHaveBeenCalledOnce();
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
		const details = place().querySelector<HTMLDetailsElement>('details.licences');
		expect(actions.loadLicences).not.toHaveBeenCalled();
		act(() => {
			if (details) details.open = true;
			details?.dispatchEvent(new Event('toggle'));
		});
		expect(actions.loadLicences).toHaveBeenCalledOnce();
		options({ licences: [{ name: 'mark.js', version: '8.11.1', licence: 'MIT', text: 'The <b>MIT</b> License' }] });
		expect(place().querySelector('.licences pre')?.textContent).toBe('The <b>MIT</b> License');
	});

	test('a file that changed nothing says why', () => {
		options({ notice: { kind: 'import-failed', problems: [{ path: 'choices.density', message: 'must be another' }] } });
		expect(place().textContent).toContain('Nothing was changed');
		expect(place().textContent).toContain('choices.density must be another');
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
	show(<Welcome language="en" siteCount={7} onlyMySites={false} isButtonHidden={false} actions={actions} />);
	expect(place().textContent).toContain('On 7 news sites');
	expect(place().textContent).not.toContain('puzzle piece');
	press(all('.segment input')[1]);
	press(toggle('Only on my sites'));
	press(button('Start reading'));
	expect(actions.setLanguage).toHaveBeenCalledWith('ja');
	expect(actions.setOnlyMySites).toHaveBeenCalledWith(true);
	expect(actions.done).toHaveBeenCalledOnce();
});
