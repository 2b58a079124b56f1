/** Where Sidelight works: as a whole, and every site with its switch. */
import { useId, useState } from 'preact/hooks';
import { translator } from '../../locales/index.ts';
import { ReachChoice } from '../parts/ReachChoice.tsx';
import { Switch } from '../parts/Switch.tsx';
import type { OptionsProps, OptionsSite } from './options-props.ts';

/** The switches, a field to add a site, and the list with a search. */
export function SiteSettings({ language, choices, reach, sites, addProblem, actions }: OptionsProps) {
	const t = translator(language);
	const [search, setSearch] = useState('');
	const [address, setAddress] = useState('');
	const problemId = useId();
	const listId = useId();
	const wanted = search.trim().toLocaleLowerCase();
	const shown = sites.filter((it) =>
		`${it.host} ${it.name ?? ''} ${it.latin ?? ''} ${it.about ?? ''}`.toLocaleLowerCase().includes(wanted),
	);
	return (
		<>
			<ReachChoice reach={reach.chosen} open={reach.open} language={language} isLarge onChange={actions.setReach} />
			<form
				class="field-row"
				onSubmit={(event) => {
					event.preventDefault();
					if (address.trim() === '') return;
					actions.addSite(address.trim());
					setAddress('');
				}}
			>
				<label class="field">
					<span>{t('options.addSite')}</span>
					<input
						type="text"
						inputMode="url"
						autocomplete="off"
						spellcheck={false}
						placeholder="www.example.org"
						value={address}
						aria-invalid={addProblem !== undefined}
						aria-describedby={addProblem ? problemId : undefined}
						onInput={(event) => setAddress(event.currentTarget.value)}
					/>
				</label>
				<button type="submit" class="button">
					{t('options.add')}
				</button>
			</form>
			{addProblem && (
				<p class="problem" id={problemId} role="alert">
					{t(`options.addProblem.${addProblem}`)}
				</p>
			)}
			<label class="field">
				<span>{t('options.searchSites', { count: sites.length })}</span>
				<input
					type="search"
					value={search}
					aria-controls={listId}
					onInput={(event) => setSearch(event.currentTarget.value)}
				/>
			</label>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with keys */}
			<ul class="rows site-list" id={listId} tabIndex={0} aria-label={t('options.sites')}>
				{shown.map((it) => (
					<SiteRow key={it.host} site={it} language={language} isOff={!choices.on} actions={actions} />
				))}
			</ul>
			{shown.length === 0 && (
				<p class="quiet" role="status">
					{t('options.noSite')}
				</p>
			)}
		</>
	);
}

function SiteRow({
	site,
	language,
	isOff,
	actions,
}: Pick<OptionsProps, 'language' | 'actions'> & { site: OptionsSite; isOff: boolean }) {
	const t = translator(language);
	const { host, name, about, on, added, locked, revoked } = site;
	const words = [name ? host : undefined, about, locked ? t('options.byPolicy') : undefined];
	return (
		<li class="row">
			<Switch
				label={name ?? host}
				help={words.filter((it) => it).join(' · ')}
				checked={on}
				disabled={locked || isOff}
				onChange={(to) => actions.setSite(host, to)}
			/>
			{revoked && (
				<p class="problem">
					{t('options.revoked')}{' '}
					<button type="button" class="text-button" onClick={() => actions.grantSite(host)}>
						{t('options.grant')}
					</button>
				</p>
			)}
			{added && !locked && (
				<button
					type="button"
					class="text-button"
					aria-label={t('options.removeSite', { host })}
					onClick={() => actions.removeSite(host)}
				>
					{t('options.remove')}
				</button>
			)}
		</li>
	);
}
