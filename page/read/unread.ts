/** Elements that their attributes leave unread, found by a few native queries for all of a tree. */
import { type Kind, kindOf, SKIPPED_SELECTOR, SURVEY_SELECTORS, UNREAD } from './elements.ts';

/** See the head of this file. */
export class Unread {
	/** For each the kind that stands in place of its own; undefined while there are none. */
	kinds: Map<Node, Kind> | undefined;
	/** Most pages name their language once, so that one look will do for all blocks. */
	hasInnerLangs = false;

	/** Looks at what is below a root. */
	survey(root: ParentNode): void {
		for (const selector of SURVEY_SELECTORS) {
			for (const element of root.querySelectorAll(selector)) {
				if (element.hasAttribute('lang')) this.hasInnerLangs = true;
				if (!element.matches(SKIPPED_SELECTOR)) continue;
				const instead = element.hasAttribute('hidden') ? 'invisible' : 'opaque';
				this.kinds ??= new Map();
				this.kinds.set(element, UNREAD[kindOf(element.nodeName).endsLine ? 'skipped-block' : instead]);
			}
		}
	}
}
