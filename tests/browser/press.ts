/** Working the controls of the extension's own pages as a reader does: by their words. */
import type { Surface } from './harness.ts';
import { until } from './until.ts';

/**
 * Presses the button, switch, radio button or summary that is called so (its label, or its text). Waits for it to be there
 * and to be enabled.
 */
export async function press(surface: Surface, name: string): Promise<void> {
	await until(`“${name}” to be pressed`, () =>
		surface.run((wanted: string) => {
			const nameOf = (element: Element) => {
				const label =
					element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
				return label?.replace(/\s+/g, ' ').trim();
			};
			const controls = [
				...document.querySelectorAll<HTMLInputElement>('button, input[type=radio], input[role=switch], summary'),
			];
			// One of two menus may be folded; the inputs of switches never show themselves.
			const isThere = (it: HTMLElement) => it.localName !== 'button' || it.checkVisibility();
			const found = controls.find((it) => nameOf(it) === wanted && isThere(it));
			if (!found || found.disabled) return false;
			found.click();
			return true;
		}, name),
	);
}

/** Clicks the button that is called so with the mouse. */
export async function clickOn(surface: Surface, name: string): Promise<void> {
	const at = await until(`“${name}” to be clicked`, () =>
		surface.run((wanted: string) => {
			const found = [...document.querySelectorAll('button')].find((it) => it.textContent?.trim() === wanted);
			const box = found?.getBoundingClientRect();
			return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		}, name),
	);
	await surface.click(at);
}

/** Whether the switch or radio button that is called so is on. */
export function isOn(surface: Surface, name: string): Promise<boolean | undefined> {
	return surface.run((wanted: string) => {
		const inputs = [...document.querySelectorAll<HTMLInputElement>('input')];
		return inputs.find((it) => (it.getAttribute('aria-label') ?? it.closest('label')?.textContent) === wanted)?.checked;
	}, name);
}

/** Types into the field that is called so. */
export async function fill(surface: Surface, name: string, value: string): Promise<void> {
	await until(`“${name}” to be filled`, () =>
		surface.run(
			async (wanted: string, text: string) => {
				const fields = [...document.querySelectorAll<HTMLInputElement>('label.field input')];
				const field = fields.find((it) => it.closest('label')?.textContent?.trim() === wanted);
				if (!field) return false;
				field.value = text;
				field.dispatchEvent(new Event('input', { bubbles: true }));
				// Preact draws in a task of its own; a reader is never quicker.
				await new Promise((done) => setTimeout(done));
				return true;
			},
			name,
			value,
		),
	);
}

/** Waits until the words stand in a page of the extension. */
export async function reads(surface: Surface, words: string): Promise<void> {
	await until(`“${words}” to be read`, () =>
		surface.run((it: string) => document.body.textContent?.replace(/\s+/g, ' ').includes(it) === true, words),
	);
}

/** Hands a file to the page's file picker, as if the reader had chosen it. */
export async function chooseFile(surface: Surface, selector: string, name: string, text: string): Promise<void> {
	await until(`a picker ${selector}`, () =>
		surface.run(
			(where: string, called: string, content: string) => {
				const picker = document.querySelector<HTMLInputElement>(where);
				if (!picker) return false;
				const files = new DataTransfer();
				files.items.add(new File([content], called, { type: 'application/json' }));
				picker.files = files.files;
				picker.dispatchEvent(new Event('change', { bubbles: true }));
				return true;
			},
			selector,
			name,
			text,
		),
	);
}
