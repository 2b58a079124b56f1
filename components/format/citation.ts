/** A statement with its sources as text that can be pasted: plain or Markdown. */
import type { EntityContext, StatementView } from '../../data/context-types.ts';
import type { Source } from '../../data/schema.ts';
import type { CardKey } from '../../locales/card.ts';
import type { Language, Translate } from '../../locales/translate.ts';
import { formatDateParts, formatDay, formatSpan } from './dates.ts';

/** How copied text is marked up. */
type CitationFormat = 'text' | 'markdown';

interface Writing {
	language: Language;
	t: Translate<CardKey>;
	format: CitationFormat;
}

/** Authors as a list of names, in the order that their language writes them; empty where none is recorded. */
export function authorNames(source: Source): string[] {
	return (source.author ?? []).map((it) => {
		if ('literal' in it) return it.literal;
		return it.given ? `${it.given} ${it.family}` : it.family;
	});
}

/** Where a source can be read: its own address, or that of its DOI. Undefined where the dataset has neither. */
export function sourceAddress(source: Source): string | undefined {
	if (source.URL?.startsWith('https://')) return source.URL;
	return source.DOI ? `https://doi.org/${encodeURI(source.DOI)}` : undefined;
}

/** Who published a source, as far as is recorded. */
export function outletOf(source: Source): string | undefined {
	return source['container-title'] ?? source.publisher ?? source.custom?.['publisher-domain'];
}

/** One source on one line: authors, title, outlet, date, address. */
export function citeSource(source: Source, { language, t, format }: Writing): string {
	const address = sourceAddress(source);
	const title = format === 'markdown' ? `*${escapeMarkdown(source.title)}*` : `“${source.title}”`;
	const linked = format === 'markdown' && address ? `[${title}](${address.replaceAll(')', '%29')})` : title;
	const plain = format === 'markdown' ? escapeMarkdown : (text: string) => text;
	const parts = [
		plain(authorNames(source).join(', ')),
		linked,
		plain(outletOf(source) ?? ''),
		formatDateParts(source.issued?.['date-parts'][0], language) ?? t('card.sourceUndated'),
		format === 'text' ? (address ?? '') : '',
	];
	return parts.filter((part) => part !== '').join(', ');
}

/** What stands around the statements: a title, the sources with their numbers, the dataset. */
type CitedContext = Pick<EntityContext, 'label' | 'sources'> & {
	dataset: Pick<EntityContext['dataset'], 'title' | 'asOf'>;
};

/** What is written of a statement. */
type CitedStatement = Pick<StatementView, 'date' | 'text' | 'standing' | 'by' | 'sources'>;

/** Statements of a card with the sources that they cite, ready to be pasted. */
export function citeStatements(
	{ context, statements }: { context: CitedContext; statements: readonly CitedStatement[] },
	writing: Writing,
): string {
	const { language, t, format } = writing;
	const plain = format === 'markdown' ? escapeMarkdown : (text: string) => text;
	const label = plain(context.label.text);
	const lines = statements.map((it) => {
		const by = t('card.saidBy', { names: it.by.map((who) => who.name.text).join(t('common.listSeparator')) });
		const cited = it.sources.map((number) => `[${number}]`).join('');
		const standing = t(`standing.${it.standing}`).toLocaleLowerCase(language);
		const said = `${formatSpan(it.date, language, t)}: ${it.text.text} (${standing}, ${by})`;
		return `${format === 'markdown' ? '- ' : ''}${plain(said)} ${plain(cited)}`;
	});
	const used = new Set(statements.flatMap((it) => it.sources));
	const sources = context.sources
		.filter((it) => used.has(it.number))
		.map((it) => `${plain(`[${it.number}]`)} ${citeSource(it.source, writing)}`);
	const dataset = `${plain(context.dataset.title.text)}, ${t('card.asOf', { date: formatDay(context.dataset.asOf, language) })}`;
	return [format === 'markdown' ? `**${label}**` : label, lines.join('\n'), sources.join('\n\n'), dataset]
		.filter((part) => part !== '')
		.join('\n\n');
}

function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
