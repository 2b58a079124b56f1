/** The whole page room over jsdom and a fake background, set up anew for each test. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { PageMentions } from '../../../messages/protocol.ts';
import type { CardProps } from '../../../page/card-props.ts';
import { type PageHandle, startPage } from '../../../page/index.ts';
import { standInForBrowser } from './browser-stand-ins.ts';
import { type FakeBackground, fakeBackground } from './fake-background.ts';

/** What a test sees of the running page; filled before each test. */
interface Stage {
	/** The page's `CSS.highlights`. */
	registry: Map<string, Set<AbstractRange>>;
	background: FakeBackground;
	page: PageHandle;
	stop: AbortController;
	/** Whether the extension is still there. */
	alive: boolean;
	/** What the card was last drawn with. */
	card: CardProps | undefined;
	/** Starts the page room on a body. */
	start(html: string): PageHandle;
	/** The marked texts, sorted. */
	marked(): string[];
	/** What the popup would be told. */
	list(): Promise<PageMentions>;
	/** The popup's list in short: surface and count. */
	counts(): Promise<string[]>;
}

/** Registers the set-up and the clean-up with vitest and gives the stage. */
export function setStage(): Stage {
	const stage = {
		start(html) {
			document.body.innerHTML = html;
			stage.stop = new AbortController();
			stage.page = startPage({
				document,
				ask: (request) => stage.background.ask(request),
				shadowRootOf: (element) => element.shadowRoot,
				renderCard: (_, props) => {
					stage.card = props;
				},
				isAlive: () => stage.alive,
				signal: stage.stop.signal,
			});
			return stage.page;
		},
		marked() {
			const ranges = [...stage.registry.values()].flatMap((it) => [...it]);
			return ranges.map((it) => (it.startContainer as Text).data.slice(it.startOffset, it.endOffset)).sort();
		},
		list: () => stage.page.command({ type: 'list' }),
		counts: async () => (await stage.list()).entities.map(({ surface, count }) => `${surface} ${count}`),
	} as Stage;

	beforeEach(() => {
		stage.registry = standInForBrowser({ highlights: true });
		stage.background = fakeBackground();
		stage.alive = true;
		stage.card = undefined;
		document.head.innerHTML = '';
		Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
		Element.prototype.scrollIntoView ??= () => {};
	});
	afterEach(() => {
		stage.page.destroy();
		vi.useRealTimers();
	});
	return stage;
}
