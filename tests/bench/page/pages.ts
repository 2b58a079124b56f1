/** What is measured: pages of the playground, a median news page, and a page of 5 MB. */
import type { Site } from '../../browser/proxy.ts';
import { playgroundPage, playgroundSite } from '../../playground/pages.ts';

const HOST = 'https://www.reuters.com';

/** Words that a news page is made of, without a name in them. */
const FILLER =
	'Officials said on the day that nothing more could be told of what had been agreed, and that talks would go on. ';

/** Boxes that a news page has around and beside its text: ways through the site, teasers, pictures, buttons. */
function furniture(count: number): string {
	return Array.from(
		{ length: count },
		(_, i) =>
			`<div class="card c${i}" data-id="${i}"><a class="card-link" href="#s${i}"><span class="card-kicker">Section</span>
			<img class="card-image" alt="" src="data:,"><svg class="icon" width="8" height="8"><path d="M0 0h8v8z"/></svg></a>
			<button class="card-button" type="button" aria-label="Save">+</button></div>`,
	).join('');
}

/**
 * A page of 7,000 characters of article text and about 1,500 nodes, which is what news pages were counted to have in the
 * middle: some twenty names, inline tags, and furniture.
 */
function median(): string {
	const paragraphs = Array.from({ length: 24 }, (_, i) => {
		const name = ['Kursk', 'Kim Yong Bok', 'M-1989 Koksan', 'Choe Son Hui'][i % 4];
		return `<p class="body">In <b>${name}</b>, <a href="#n${i}">it was said</a>: ${FILLER.repeat(2)}</p>`;
	});
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Median</title><link rel="icon" href="data:,">
		<meta property="article:published_time" content="2024-11-05T08:00:00Z"></head><body>
		<nav><ul>${'<li><a href="#x">Section</a></li>'.repeat(20)}</ul></nav>${furniture(40)}
		<article><h1>Soldiers in Kursk</h1>${paragraphs.join('')}</article>${furniture(60)}</body></html>`;
}

/** Five thousand marks in 500 paragraphs, and an empty place where the page edits. */
function crowded(): string {
	const paragraphs = Array.from(
		{ length: 500 },
		(_, i) => `<p>Day ${i}: ${'seen near Kursk, they say; '.repeat(10)}</p>`,
	);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Crowded</title><link rel="icon" href="data:,">
		</head><body><div id="edited"><p>Here the page edits.</p></div>${paragraphs.join('')}</body></html>`;
}

/** The median page with a picture that takes its time, so that browsers have drawn the page when content scripts start. */
function drawn(): string {
	return median().replace('</body>', `<img alt="" src="${LATE}"></body>`);
}

const LATE = '/bench/late.png';
const LATE_MS = 800;

const MADE: Record<string, () => string> = {
	'/bench/median': median,
	'/bench/drawn': drawn,
	'/bench/crowded': crowded,
};

/** Addresses. */
export const BENCH_PAGES = {
	median: `${HOST}/bench/median`,
	medianCalm: `${HOST}/bench/median?calm`,
	drawnCalm: `${HOST}/bench/drawn?calm`,
	crowded: `${HOST}/bench/crowded`,
	long: playgroundPage('long').url,
	structures: playgroundPage('structures').url,
	manyInOne: playgroundPage('many-in-one').url,
} as const;

/**
 * Runs in the page, where both browsers show the registry whole. Notes when the last mark is there (`data-complete`) and how many
 * there are (`data-count`), in the time of `performance.now()`; and the longest that anything kept the page from its next task
 * since the content script's start (`data-longest`), until marks no longer change. With `?calm` it looks so seldom that nothing
 * has to wait for it, and does not tell the longest.
 */
const WATCH = `<script>(() => {
	const { dataset } = document.documentElement;
	const { port1, port2 } = new MessageChannel();
	const next = () => location.search === '?calm' ? setTimeout(look, 50) : port2.postMessage(0);
	let last, longest = 0, count = 0, changed;
	const look = () => {
		const now = performance.now();
		if (dataset.started === undefined) { next(); return; }
		changed ??= now;
		longest = Math.max(longest, now - (last ?? now));
		let sum = 0;
		for (const highlight of CSS.highlights.values()) sum += highlight.size;
		// Of many marks only those near the view stay registered.
		if (sum > count) { count = sum; changed = now; }
		last = performance.now();
		if (now - changed < 1500) next();
		else Object.assign(dataset, { count, longest, complete: changed });
	};
	port1.onmessage = look;
	next();
})();</script>`;

/** Serves them. */
export const benchSite: Site = (url) => {
	if (url.pathname === LATE) return { type: 'image/png', body: '', takesMs: LATE_MS };
	const made = MADE[url.pathname];
	if (made) return { type: 'text/html; charset=utf-8', body: made().replace('</head>', `${WATCH}</head>`) };
	const answer = playgroundSite(url);
	if (!answer || !url.pathname.endsWith('.html')) return answer;
	return { ...answer, body: String(answer.body).replace('</head>', `${WATCH}</head>`) };
};
