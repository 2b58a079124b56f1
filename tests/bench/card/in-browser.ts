/**
 * Entry of the bundle that runs beside the content script: notes when the pointer came to rest, when the card had its text,
 * and when it was drawn. The card's shadow roots are closed; the browsers let scripts of an extension in.
 */
import { shadowRootOf } from '../../../entrypoints/common/shadow-root-of.ts';

let rested = 0;
document.addEventListener(
	'pointermove',
	(event) => {
		rested = event.timeStamp;
	},
	{ capture: true, passive: true },
);

new MutationObserver(() => {
	const host = document.querySelector<HTMLElement>('html > div[popover]');
	const frame = host && shadowRootOf(host)?.querySelector<HTMLElement>('.frame');
	const card = frame && shadowRootOf(frame);
	if (!card) return;
	const observer = new MutationObserver(look);
	const from = rested;
	function look() {
		if (!card?.querySelector('[role=dialog][aria-busy=false]')) return;
		observer.disconnect();
		const ready = performance.now();
		requestAnimationFrame(() => {
			// A task after the frame's own: by then it has been drawn.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				const noted = { ready: ready - from, drawn: performance.now() - from };
				document.documentElement.dataset.benchCard = JSON.stringify(noted);
				port1.close();
			};
			port2.postMessage(null);
		});
	}
	observer.observe(card, { subtree: true, childList: true, attributes: true });
	look();
}).observe(document.documentElement, { childList: true });
