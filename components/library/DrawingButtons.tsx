/** The buttons of a drawing that can be moved: closer, further, everything; for readers without a wheel or a second finger. */
import { type Language, translator } from '../../locales/index.ts';
import { Icon } from '../parts/Icon.tsx';

/** The buttons. `onAll` is absent where everything is seen already. */
export function DrawingButtons({
	language,
	onZoom,
	onAll,
	moves,
	children,
}: {
	language: Language;
	/** By a factor above 1 in, below it out. */
	onZoom(factor: number): void;
	onAll?: (() => void) | undefined;
	/** Other buttons, which stay with these on one line. */
	moves?: preact.ComponentChildren;
	/** What stands before them. */
	children?: preact.ComponentChildren;
}) {
	const t = translator(language);
	return (
		<div class="drawing-buttons">
			{children}
			<div class="drawing-moves">
				{moves}
				<button
					type="button"
					class="icon-button"
					aria-label={t('library.zoomOut')}
					title={t('library.zoomOut')}
					onClick={() => onZoom(1 / 2)}
				>
					<Icon name="minus" />
				</button>
				<button
					type="button"
					class="icon-button"
					aria-label={t('library.zoomIn')}
					title={t('library.zoomIn')}
					onClick={() => onZoom(2)}
				>
					<Icon name="plus" />
				</button>
				<button type="button" class="text-button" disabled={onAll === undefined} onClick={onAll}>
					{t('library.zoomAll')}
				</button>
			</div>
		</div>
	);
}
