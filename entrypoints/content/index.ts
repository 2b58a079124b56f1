/**
 * The content script: hands the page room what it cannot reach itself (the background, the card's look, the browser's
 * way into closed shadow roots), and passes on what popup and settings ask.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type PageRequest, pageCommand } from '../../messages/protocol.ts';
import type { PageParts } from '../../page/parts.ts';
import type { AnswerTo } from '../../page/patient-asker.ts';
import { startLeanPage } from '../../page/start.ts';
import { takeParts } from '../common/parts-handover.ts';
import { shadowRootOf } from '../common/shadow-root-of.ts';

export default defineContentScript({
	// The list of news sites is set when the extension is built (wxt.config.ts), so that no page carries it.
	matches: [],
	allFrames: true,
	matchOriginAsFallback: true,
	runAt: 'document_idle',
	cssInjectionMode: 'manual',
	// The page room has its own way to tell an older copy; a message to the page's own scripts would give us away.
	noScriptStartedPostMessage: true,
	main(ctx) {
		const page = startLeanPage({
			document,
			ask,
			loadParts,
			shadowRootOf,
			isAlive: () => ctx.isValid,
			signal: ctx.signal,
		});
		// `sendResponse`, because Chromium takes no promise from a listener.
		const onMessage = (message: unknown, _sender: unknown, sendResponse: (answer: unknown) => void) => {
			const command = v.safeParse(pageCommand, message);
			if (!command.success) return undefined;
			void page.command(command.output).then(sendResponse);
			return true as const;
		};
		const onStored = () => void page.command({ type: 'settings' });
		browser.runtime.onMessage.addListener(onMessage);
		browser.storage.onChanged.addListener(onStored);
		ctx.onInvalidated(() => {
			browser.runtime.onMessage.removeListener(onMessage);
			browser.storage.onChanged.removeListener(onStored);
		});
	},
});

/** What webextension-polyfill makes of a listener in the background that has thrown. */
interface Rejection {
	__mozWebExtensionPolyfillReject__?: true;
	message?: string;
}

async function ask<R extends PageRequest>(request: R): Promise<AnswerTo<R>> {
	const answer = (await browser.runtime.sendMessage(request)) as AnswerTo<R> & Rejection;
	if (answer?.__mozWebExtensionPolyfillReject__) throw new Error(answer.message);
	return answer;
}

let loading: Promise<PageParts> | undefined;

/** Has the background put the card's script into this frame, unless it is here already or on its way. */
function loadParts(): Promise<PageParts> {
	loading ??= fetchParts().finally(() => {
		loading = undefined;
	});
	return loading;
}

async function fetchParts(): Promise<PageParts> {
	const here = takeParts();
	if (here) return here;
	await ask({ type: 'load-parts' });
	const loaded = takeParts();
	if (!loaded) throw new Error('the card could not be loaded');
	return loaded;
}
