/**
 * Elements that may get a shadow root after they have been read: nothing tells when they do, so they are asked again for a
 * while. Scripts that define elements come late, but not for ever.
 */
import type { ShadowRootOf } from './blocks.ts';

/** Times that an element is asked. */
const TRIES = 8;
/** At most so many are asked in one go. */
const AT_ONCE = 200;

/** See the head of this file. */
export class LateRoots {
	readonly #tries = new Map<Element, number>();

	add(host: Element): void {
		this.#tries.set(host, 0);
	}

	/** Asks again, and gives the shadow roots that are there by now. */
	ask(shadowRootOf: ShadowRootOf): ShadowRoot[] {
		const found: ShadowRoot[] = [];
		for (const [host, tries] of [...this.#tries].slice(0, AT_ONCE)) {
			// Put back at the end, so that all have their turn.
			this.#tries.delete(host);
			if (!host.isConnected) continue;
			const shadow = shadowRootOf(host);
			if (shadow) found.push(shadow);
			else if (tries + 1 < TRIES) this.#tries.set(host, tries + 1);
		}
		return found;
	}
}
