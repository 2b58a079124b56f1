/** Tells when a page has become another without being loaded: single-page navigation, or a return from the cache. */
import { whenIdle } from './watch.ts';

/** Events of the Navigation API (Chrome 102, Firefox 147); TypeScript's DOM does not have it everywhere. */
interface WithNavigation {
	navigation?: EventTarget;
}

/** How often the address is looked at where nothing tells of `history.pushState`. */
const LOOK_MS = 1000;

/** See the head of this file. A new fragment (`#notes`) is the same page. */
export function onNavigation(
	document: Document,
	{ signal, onPage, onReturn }: { signal: AbortSignal; onPage(): void; onReturn(): void },
): void {
	const window = document.defaultView;
	if (!window) return;
	let last = addressOf(document);
	const look = () => {
		const now = addressOf(document);
		if (now === last || signal.aborted) return;
		last = now;
		// The address changes before the article does; what comes later is seen by the watcher.
		whenIdle(document, () => {
			if (!signal.aborted) onPage();
		});
	};
	const { navigation } = window as WithNavigation;
	if (navigation) {
		navigation.addEventListener('currententrychange', look, { signal });
	} else {
		const timer = window.setInterval(() => {
			if (!document.hidden) look();
		}, LOOK_MS);
		signal.addEventListener('abort', () => window.clearInterval(timer));
	}
	window.addEventListener('popstate', look, { signal });
	window.addEventListener('pageshow', (event) => (event.persisted ? onReturn() : undefined), { signal });
}

function addressOf({ location }: Document): string {
	return location ? location.origin + location.pathname + location.search : '';
}
