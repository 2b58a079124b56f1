/// <reference types="vite/client" />
/**
 * The gallery's page. Cards stand in shadow roots as they do on a page, though open ones, so that checkers can look
 * inside. Address: `?theme=dark&lang=ja&only=card-person`; `&tall` shows cards in full height; `&dataset=2024-11-05` shows
 * the bundled dataset's entities as seen from that day.
 */
import { type ComponentChild, render } from 'preact';
import cardCss from '../../components/card/card.css?inline';
import libraryCss from '../../components/library/library.css?inline';
import optionsCss from '../../components/options/options.css?inline';
import { sampleMarkClass } from '../../components/options/Sample.tsx';
import popupCss from '../../components/popup/popup.css?inline';
import welcomeCss from '../../components/welcome/welcome.css?inline';
import type { Language } from '../../locales/translate.ts';
import { sheetText } from '../../page/paint/style-sheet.ts';
import { datasetSpecimens, type Specimen, specimens } from './specimens.tsx';

const SHEETS: Record<Specimen['kind'], string> = {
	card: cardCss,
	popup: popupCss,
	options: optionsCss,
	welcome: welcomeCss,
	library: libraryCss,
};

const query = new URLSearchParams(location.search);
const language: Language = query.get('lang') === 'ja' ? 'ja' : 'en';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const only = query.get('only');

document.documentElement.dataset.theme = theme;
document.documentElement.lang = language;

/** Links to the same gallery in another theme or language, in full height, or of the bundled dataset. */
function choiceLinks(): HTMLElement {
	const links = document.createElement('nav');
	links.className = 'choices';
	const choices: [string, Record<string, string | null>][] = [
		['light', { theme: 'light' }],
		['dark', { theme: 'dark' }],
		['English', { lang: 'en' }],
		['日本語', { lang: 'ja' }],
		['full height', { tall: query.has('tall') ? null : '' }],
		['states', { dataset: null, only: null }],
		['dataset, 5 November 2024', { dataset: '2024-11-05', only: null }],
	];
	for (const [label, changes] of choices) {
		const to = new URLSearchParams(query);
		for (const [name, value] of Object.entries(changes)) {
			if (value === null) to.delete(name);
			else to.set(name, value);
		}
		const link = document.createElement('a');
		link.href = `?${to}`;
		link.textContent = label;
		links.append(link);
	}
	return links;
}

/** Puts a view where its surface would put it, and stays out of its way. */
function mount(specimen: Specimen, view: ComponentChild): HTMLElement {
	const host = document.createElement('div');
	host.dataset.theme = theme;
	host.id = specimen.id;
	host.style.cssText = 'position: relative; display: block';
	if (specimen.sheet) {
		host.style.width = '390px';
	}
	const root = host.attachShadow({ mode: 'open' });
	const sheet = document.createElement('style');
	sheet.textContent = SHEETS[specimen.kind];
	if (specimen.kind === 'options' || specimen.kind === 'welcome') {
		const look = { mark: specimen.id.endsWith('said') ? 'both' : 'underline', colours: 'kind' } as const;
		sheet.textContent += sheetText(look, {
			of: (kind) => `.${sampleMarkClass(kind)}`,
			current: '.sample-mark-current',
			extra: '',
		});
		host.style.width = '700px';
	}
	if (specimen.kind === 'library') {
		// Its margins are those of a window of its own.
		sheet.textContent += '.surface.library { padding-inline: 24px; min-height: 0 }';
		host.style.width = '1040px';
	}
	if (query.has('tall')) sheet.textContent += '.card { max-height: none }';
	const place = document.createElement('div');
	if (specimen.kind !== 'card') place.dataset.theme = theme;
	// On a page nothing stands between the shadow root and the card.
	else place.style.display = 'contents';
	root.append(sheet, place);
	render(view, place);
	return host;
}

const gallery = document.querySelector('#gallery');
gallery?.append(choiceLinks());
const day = query.get('dataset');
for (const specimen of day === null ? specimens(language) : datasetSpecimens(language, day || undefined)) {
	if (only && specimen.id !== only) continue;
	const section = document.createElement('section');
	section.className = specimen.hostile ? 'specimen hostile' : 'specimen';
	const heading = document.createElement('h2');
	heading.textContent = specimen.id;
	section.append(heading, mount(specimen, specimen.view));
	gallery?.append(section);
	for (const selector of specimen.press ?? [])
		section.querySelector('div')?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
}
// What was pressed is drawn in the next turn.
await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
document.documentElement.dataset.ready = 'true';
