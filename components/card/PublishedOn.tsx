/** Where the article's day comes from, and a way to set it right. */
import { useId, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';
import type { CardPublished } from './card-props.ts';
import { useCard } from './card-state.ts';

/** A small button beside the heading; behind it the date's origin and, where it can be changed, a field for another. */
export function PublishedOn({ published }: { published?: CardPublished }) {
	const { t, actions } = useCard();
	const [open, setOpen] = useState(false);
	const id = useId();
	const { setDate } = actions;
	if (!published && !setDate) return null;
	const label = t(setDate ? 'card.setDate' : 'card.dateOrigin');
	return (
		<>
			<button
				type="button"
				class="icon-button small-icon"
				aria-expanded={open}
				aria-controls={id}
				aria-label={label}
				title={published ? t(`card.origin.${published.origin}`) : label}
				onClick={() => setOpen(!open)}
			>
				<Icon name={setDate ? 'edit' : 'info'} />
			</button>
			<div class="date-origin" id={id} hidden={!open}>
				{published && <p>{t('card.dateIs', { origin: t(`card.origin.${published.origin}`) })}</p>}
				{setDate && <DateForm published={published} setDate={setDate} onDone={() => setOpen(false)} />}
			</div>
		</>
	);
}

function DateForm({
	published,
	setDate,
	onDone,
}: {
	published?: CardPublished;
	setDate(day: string | undefined): void;
	onDone(): void;
}) {
	const { t } = useCard();
	const [day, setDay] = useState(published?.day ?? '');
	return (
		<form
			class="date-form"
			onSubmit={(event) => {
				event.preventDefault();
				if (day) setDate(day);
				onDone();
			}}
		>
			<label>
				<span class="unseen">{t('card.setDateLabel')}</span>
				<input type="date" required value={day} onInput={(event) => setDay(event.currentTarget.value)} />
			</label>
			<button type="submit" class="chip">
				{t('card.setDateSave')}
			</button>
			{published?.origin === 'reader' && (
				<button
					type="button"
					class="chip"
					onClick={() => {
						setDate(undefined);
						onDone();
					}}
				>
					{t('card.setDateClear')}
				</button>
			)}
		</form>
	);
}
