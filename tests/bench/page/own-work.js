/**
 * Runs before the content script, in its world: times everything that it does, by what may call it, so that its own work can be
 * told from the page's. An answer of the background is worked in by a chain of promises; its end is awaited in the same way.
 */
(() => {
	const { dataset } = document.documentElement;
	const { Highlight, requestAnimationFrame } = window;
	let longest = 0;
	let sum = 0;
	const note = (from) => {
		const took = performance.now() - from;
		longest = Math.max(longest, took);
		sum += took;
	};
	const timed = (callback) =>
		function (...args) {
			const from = performance.now();
			try {
				return callback.apply(this, args);
			} finally {
				note(from);
			}
		};
	/** No chain of promises of ours is longer. */
	const HOPS = 100;
	const timedAfter = (promise) =>
		promise.then((answer) => {
			const from = performance.now();
			let left = HOPS;
			const hop = () => (left-- > 0 ? Promise.resolve().then(hop) : note(from));
			hop();
			return answer;
		});
	for (const name of ['requestIdleCallback', 'setTimeout', 'setInterval', 'requestAnimationFrame']) {
		const call = window[name];
		window[name] = (callback, ...rest) => call.call(window, timed(callback), ...rest);
	}
	for (const name of ['MutationObserver', 'IntersectionObserver']) {
		const Observer = window[name];
		window[name] = class extends Observer {
			constructor(callback, ...rest) {
				super(timed(callback), ...rest);
			}
		};
	}
	let marked;
	/** Notes when the first mark is registered (`data-marked`), and when the frame in which it is drawn is over (`data-drawn`). */
	const noteFirst = () => {
		if (marked !== undefined) return;
		marked = performance.now();
		requestAnimationFrame.call(window, () => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => Object.assign(dataset, { marked, drawn: performance.now() });
			port2.postMessage(0);
		});
	};
	// Not a derived class: Firefox gives a content script objects of the page's own class all the same.
	window.Highlight = new Proxy(Highlight, {
		construct() {
			const highlight = new Highlight();
			const { add } = highlight;
			highlight.add = (range) => {
				noteFirst();
				return add.call(highlight, range);
			};
			return highlight;
		},
	});
	// The content script's start: what follows it has to pay for as well, Firefox most of all.
	const started = performance.now();
	dataset.started = started;
	const { runtime } = globalThis.browser ?? globalThis.chrome;
	const send = runtime.sendMessage;
	runtime.sendMessage = (message) => {
		const from = performance.now();
		const answer = send.call(runtime, message);
		note(from);
		return timedAfter(answer);
	};
	const { scheduler } = window;
	if (scheduler?.yield) {
		const wait = scheduler.yield;
		scheduler.yield = () => timedAfter(wait.call(scheduler));
	}
	/** Called when the content script has run. */
	globalThis.sidelightHasRun = () => note(started);
	document.addEventListener('sidelight-own', () => {
		document.documentElement.dataset.own = JSON.stringify({ longest, sum });
	});
})();
