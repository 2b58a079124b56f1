/** What is wrong with the layout of the gallery's specimens, asked in the page. */

/**
 * Sent to the browser as its source text: it uses nothing from around it. Gives a line for everything that is wrong, with the
 * id of its specimen.
 */
export function layoutFaults(): string[] {
	const faults: string[] = [];
	const called = (it: Element) =>
		`${it.localName}.${it.getAttribute('class') ?? ''} “${(it.getAttribute('aria-label') ?? it.textContent ?? '').trim().slice(0, 40)}”`;
	/** What of a box can be seen: the rest has been scrolled away. */
	const seen = (it: Element, { left, right, top, bottom }: DOMRect) => {
		const box = { left, right, top, bottom };
		for (let around = it.parentElement; around; around = around.parentElement) {
			if (getComputedStyle(around).overflowY === 'visible') continue;
			const frame = around.getBoundingClientRect();
			box.left = Math.max(box.left, frame.left);
			box.right = Math.min(box.right, frame.right);
			box.top = Math.max(box.top, frame.top);
			box.bottom = Math.min(box.bottom, frame.bottom);
		}
		return box;
	};
	const isShown = (it: Element) => it.checkVisibility() && it.closest('.unseen') === null;
	for (const host of document.querySelectorAll('.specimen > div')) {
		const surface = host.shadowRoot?.querySelector('.card, .popup, .surface');
		if (!surface) {
			faults.push(`${host.id} is empty`);
			continue;
		}
		const note = (what: string) => faults.push(`${host.id}: ${what}`);
		const { left, right } = surface.getBoundingClientRect();
		const shown = [...surface.querySelectorAll('*')].filter(isShown);
		for (const it of shown) {
			const box = it.getBoundingClientRect();
			if (box.right > right + 1 || box.left < left - 1) note(`${called(it)} stands out`);
			// What scrolls by itself is not cut off; a text that is longer than a box that hides the rest is.
			const hides = getComputedStyle(it).overflowX === 'hidden' || getComputedStyle(it).overflowX === 'clip';
			if (hides && it.scrollWidth > it.clientWidth + 1) note(`${called(it)} is cut off`);
		}
		const controls = shown.filter((it) =>
			it.matches('button, input:not([type=file]), a[href], summary, [role=button]'),
		);
		const boxes = controls
			// Points of a timeline may touch: arrow keys and the statements themselves lead to each.
			.filter((it) => it.namespaceURI !== 'http://www.w3.org/2000/svg')
			.flatMap((it) => [...it.getClientRects()].map((box) => ({ it, box: seen(it, box) })));
		for (const [index, one] of boxes.entries()) {
			for (const other of boxes.slice(index + 1)) {
				if (one.it.contains(other.it) || other.it.contains(one.it)) continue;
				const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
				const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
				// Lines of text are set closer than their boxes are high.
				if (wide > 2 && high > 4) note(`${called(one.it)} lies over ${called(other.it)}`);
			}
		}
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
			const moving = shown.filter((it) => it.getAnimations().some((animation) => animation.playState === 'running'));
			for (const it of moving) note(`${called(it)} moves`);
		}
	}
	if (!matchMedia('(prefers-reduced-motion: reduce)').matches) faults.push('the browser was not asked for less motion');
	return faults;
}
