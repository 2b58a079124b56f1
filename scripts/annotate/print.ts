/** Prints an annotation for people or for programs. */
import type { AnnotatedMention, Annotation } from './annotate.ts';

/** One line of JSON: `{file, lang, published, mentions: [{entity, surface, start, end, block, dataset}]}`. */
export function printJson({ input, mentions, candidates }: Annotation): string {
	return JSON.stringify({
		file: input.file,
		lang: input.lang,
		published: input.published,
		mentions,
		...(candidates && { candidates }),
	});
}

const at = (it: AnnotatedMention) => `${it.block === undefined ? '' : `block ${it.block}, `}${it.start}–${it.end}`;

/** A readable list: each mention with who or what it is and how much is known of it. */
export function printText({ input, mentions, contexts, candidates }: Annotation): string {
	const facts = [input.lang ?? 'language not given', input.published ? `published ${input.published}` : 'no date'];
	const lines = [`${input.file} (${facts.join(', ')}): ${mentions.length} listed`];
	for (const mention of mentions) {
		const context = contexts.get(`${mention.dataset}/${mention.entity}`);
		lines.push(`  ${mention.surface}  [${mention.entity}]  ${at(mention)}`);
		if (!context) continue;
		const known =
			context.articleDate === undefined
				? `${context.onTheDay.length} statements`
				: `${context.onTheDay.length} known on the day, ${context.since.length} since`;
		lines.push(`      ${context.label.text}: ${context.note.text} (${known})`);
	}
	if (candidates) {
		lines.push('  candidates:');
		for (const it of candidates)
			lines.push(`    ${it.taken ? '+' : '-'} ${it.surface}  [${it.entity}]  ${at(it)}: ${it.why}`);
	}
	return lines.join('\n');
}
