/** A paragraph of news with marked names, for options and first run. */
import type { EntityType } from '../../data/schema.ts';
import { type Language, translator } from '../../locales/index.ts';

/** Class of a sample's mark of a kind, for which the page that shows it has the rules of the real marks. */
export function sampleMarkClass(kind: EntityType): string {
	return `sample-mark-${kind}`;
}

/** Class of a mark of a dataset's family, which says by its look which dataset a name is from. */
export function sampleFamilyClass(family: number): string {
	return `sample-family-${family}`;
}

/** Names in the sample sentence are written `[kind:name]`. */
const MARKED = /\[(person|place|organisation|weapon|event|treaty):([^\]]+)\]/;

/** The paragraph, on light or dark paper of its own or on that of the page around it. */
export function Sample({ language, theme }: { language: Language; theme: 'light' | 'dark' | 'page' }) {
	// split() with two groups gives text, kind, name, text, kind, name, …, text.
	const parts = translator(language)('options.sample').split(MARKED);
	return (
		<p class={`sample ${theme}`}>
			{parts.map((part, index) => {
				if (index % 3 === 1) return null;
				if (index % 3 === 0) return part;
				const kind = parts[index - 1] as EntityType;
				return (
					<span key={part} class={sampleMarkClass(kind)}>
						{part}
					</span>
				);
			})}
		</p>
	);
}
