/** The filters of a search: for each the values that it could still let through, and how many. */

import type { ListFilter } from '../../data/library/filters.ts';
import type { FacetValue, SearchAnswer } from '../../data/library/library-types.ts';
import type { EntityType, Standing } from '../../data/schema.ts';
import { translator } from '../../locales/index.ts';
import type { Language } from '../../locales/translate.ts';
import { languageName } from '../format/languages.ts';
import { Text } from '../parts/Text.tsx';
import { FILTERS, NO_FILTERS, type SearchAddress } from './address.ts';
import type { LibraryProps } from './library-props.ts';

/** The filters. Each is a group of check boxes; none checked lets everything through. */
export function Filters({
	address,
	facets,
	language,
	actions,
}: Omit<LibraryProps, 'state'> & { address: SearchAddress; facets: SearchAnswer['facets'] }) {
	const t = translator(language);
	const { filters } = address;
	const timed = filters.from !== undefined || filters.to !== undefined;
	const chosen = FILTERS.reduce((sum, it) => sum + filters[it].length, timed ? 1 : 0);
	/** An end of the time, or none; another time is another stretch to look at. */
	const setDay = (end: 'from' | 'to', day: string) => {
		const { [end]: _before, ...others } = filters;
		const { period: _seen, ...rest } = address;
		actions.search({ ...rest, filters: day === '' ? others : { ...others, [end]: day } }, { keepsLast: true });
	};
	const change = (filter: ListFilter, value: string, on: boolean) => {
		const others = filters[filter].filter((it) => it !== value);
		const next = { ...filters, [filter]: on ? [...others, value] : others };
		actions.search({ ...address, filters: next }, { keepsLast: true });
	};
	return (
		<>
			{chosen > 0 && (
				<button
					type="button"
					class="text-button"
					onClick={() => actions.search({ ...address, filters: NO_FILTERS }, { keepsLast: true })}
				>
					{t('library.noFilters', { count: chosen })}
				</button>
			)}
			{FILTERS.filter((it) => facets[it].length > 0).map((filter) => (
				<fieldset key={filter} class="filter">
					<legend>{t(`library.filter.${filter}`)}</legend>
					{facets[filter].map((it) => (
						<label key={it.value} class="filter-value">
							<input
								type="checkbox"
								checked={filters[filter].includes(it.value)}
								onChange={(event) => change(filter, it.value, event.currentTarget.checked)}
							/>
							<FilterLabel filter={filter} value={it} language={language} />
							<span class="filter-count">{it.count}</span>
						</label>
					))}
				</fieldset>
			))}
			<fieldset class="filter">
				<legend>{t('library.filter.time')}</legend>
				{(['from', 'to'] as const).map((end) => (
					<label key={end} class="filter-day">
						<span>{t(`library.filter.${end}`)}</span>
						<input
							type="date"
							value={filters[end] ?? ''}
							min={end === 'to' ? filters.from : undefined}
							max={end === 'from' ? filters.to : undefined}
							onChange={(event) => setDay(end, event.currentTarget.value)}
						/>
					</label>
				))}
			</fieldset>
		</>
	);
}

/** A value that no dataset has may stand in an address: it is shown as it is, so that it can be taken back. */
function FilterLabel({ filter, value, language }: { filter: ListFilter; value: FacetValue; language: Language }) {
	const t = translator(language);
	if (value.label) return <Text text={value.label} />;
	if (filter === 'kinds' && isKind(value.value)) return <span>{t(`kind.${value.value}`)}</span>;
	if (filter === 'standings' && isStanding(value.value)) return <span>{t(`standing.${value.value}`)}</span>;
	if (filter === 'languages') return <span>{nameOf(value.value, language)}</span>;
	return <bdi>{value.value}</bdi>;
}

const KINDS: Record<EntityType, true> = {
	person: true,
	place: true,
	organisation: true,
	weapon: true,
	event: true,
	treaty: true,
};
const STANDING_WORDS: Record<Standing, true> = {
	claimed: true,
	reported: true,
	confirmed: true,
	denied: true,
	disputed: true,
};
const isKind = (value: string): value is EntityType => Object.hasOwn(KINDS, value);
const isStanding = (value: string): value is Standing => Object.hasOwn(STANDING_WORDS, value);

/** An address may hold what is no language tag. */
function nameOf(tag: string, language: Language): string {
	try {
		return languageName(tag, language);
	} catch {
		return tag;
	}
}
