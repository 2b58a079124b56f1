/** A text of a dataset with what a search has hit in it marked by mark.js. */
import Mark from 'mark.js/dist/mark.es6.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HitText } from '../../data/library/library-types.ts';
import { direction } from '../format/languages.ts';

/** The text. Its element is filled here and not by Preact, which must not find its text node split by marks. */
export function MarkedText({ text }: { text: HitText }) {
	const element = useRef<HTMLElement>(null);
	const { text: words, hits } = text;
	useLayoutEffect(() => {
		const it = element.current;
		if (it === null) return;
		it.textContent = words;
		if (hits.length > 0) new Mark(it).markRanges(hits.map((hit) => ({ ...hit })));
	}, [words, hits]);
	return <bdi ref={element} lang={text.lang} dir={direction(text.lang)} />;
}
