/** Top of a card: the kind, the name in the reader's language and as the page has it, who or what it is, the office. */
import type { EntityContext } from '../../data/context-types.ts';
import { cardTranslator } from '../../locales/card.ts';
import { direction } from '../format/languages.ts';
import { Icon } from '../parts/Icon.tsx';
import { Text } from '../parts/Text.tsx';
import type { CardProps } from './card-props.ts';

/** The header in any state. `titleId` is the id that labels the dialog. */
export function CardHeader({ state, language, pinned, actions, titleId }: CardProps & { titleId: string }) {
	const t = cardTranslator(language);
	const context = state.kind === 'ready' ? state.context : undefined;
	// A card that was reached from another is of somebody whom the words in the page do not name.
	const isOfPage = state.kind === 'ready' && !state.canGoBack;
	const isWrittenOtherwise = context !== undefined && isOfPage && !sameName(context.label.text, state.surface);
	return (
		<header class="header">
			<div class="bar">
				{state.kind === 'ready' && state.canGoBack && (
					<button
						type="button"
						class="icon-button"
						aria-label={t('card.back')}
						title={t('card.back')}
						onClick={actions.back}
					>
						<Icon name="back" />
					</button>
				)}
				<p class="kind">{context ? t(`kind.${context.type}`) : ' '}</p>
				<button
					type="button"
					class="icon-button"
					aria-pressed={pinned}
					aria-label={t('card.pin')}
					title={pinned ? t('card.unpin') : t('card.pin')}
					onClick={actions.pin}
				>
					<Icon name="pin" />
				</button>
				<button
					type="button"
					class="icon-button"
					aria-label={t('card.close')}
					title={t('card.close')}
					onClick={actions.close}
				>
					<Icon name="close" />
				</button>
			</div>
			<h2 class="title" id={titleId}>
				{context ? <Text text={context.label} /> : <bdi lang={state.surfaceLang}>{state.surface}</bdi>}
				{isWrittenOtherwise && (
					<>
						{' '}
						<span class="on-page">
							<span class="unseen">{t('card.onThisPage')}: </span>
							<bdi
								lang={state.surfaceLang}
								dir={state.surfaceLang ? direction(state.surfaceLang) : 'auto'}
								title={t('card.onThisPage')}
							>
								{state.surface}
							</bdi>
						</span>
					</>
				)}
			</h2>
			{context && (
				<p class="note">
					<Text text={context.note} />
				</p>
			)}
			{context && <Roles context={context} t={t} />}
		</header>
	);
}

function Roles({ context, t }: { context: EntityContext; t: ReturnType<typeof cardTranslator> }) {
	const { roleThen, roleNow } = context;
	if (!roleThen && !roleNow) return null;
	const isSame = roleThen?.text === roleNow?.text;
	return (
		<dl class="roles">
			{isSame && roleThen ? (
				<Role name={t('card.rolePlain')} role={roleThen} />
			) : (
				<>
					{roleThen && <Role name={t('card.roleThen')} role={roleThen} />}
					{roleNow && <Role name={t(context.articleDate ? 'card.roleNow' : 'card.rolePlain')} role={roleNow} />}
				</>
			)}
		</dl>
	);
}

function Role({ name, role }: { name: string; role: EntityContext['label'] }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				<Text text={role} />
			</dd>
		</div>
	);
}

/** Case and spacing apart: "KURSK" in a headline is still "Kursk", and need not stand there twice. */
function sameName(a: string, b: string): boolean {
	const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase().replaceAll(/\s+/g, ' ').trim();
	return plain(a) === plain(b);
}
