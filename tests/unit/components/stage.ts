/** A place in a document where components are shown, pressed and read. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';

/** See {@link stage}. */
export interface Stage {
	/** What is shown. */
	place(): HTMLElement;
	show(view: ComponentChild): void;
	all(selector: string): HTMLElement[];
	press(element: Element | undefined): void;
	/** The first element that a selector finds under a name: its label, or its text. */
	named(selector: string, name: string): HTMLElement | undefined;
	button(name: string): HTMLElement | undefined;
	toggle(name: string): HTMLInputElement | undefined;
	radio(name: string): HTMLInputElement | undefined;
}

/** Sets a stage for each test of a file, and clears it after. Needs a DOM. */
export function stage(): Stage {
	let place: HTMLElement;
	beforeEach(() => {
		place = document.createElement('div');
		document.body.append(place);
	});
	afterEach(() => {
		render(null, place);
		place.remove();
	});
	const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];
	const named = (selector: string, name: string) =>
		all(selector).find((it) => (it.getAttribute('aria-label') ?? it.textContent ?? '').trim() === name);
	return {
		place: () => place,
		show: (view) => void act(() => render(view, place)),
		all,
		press(element) {
			if (!element) throw new Error(`there is nothing to press in ${place.textContent}`);
			act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
		},
		named,
		button: (name) => named('button', name),
		toggle: (name) => named('[role="switch"]', name) as HTMLInputElement | undefined,
		radio: (name) => named('.segment', name)?.querySelector('input') ?? undefined,
	};
}
