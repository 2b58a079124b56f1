/** A button that unfolds choices beside or below it: formats to copy or to save in, where a name is left unmarked. */
import { useId, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';

/** Choices that belong together; where there are several such groups, each has a title. */
export interface ChoiceGroup<Choice extends string> {
	title?: string;
	/** Each with its words. */
	choices: readonly (readonly [Choice, string])[];
}

/** The button, and once pressed the choices. */
export function ChoiceMenu<Choice extends string>({
	icon,
	label,
	words,
	title,
	groups,
	onChoose,
	done,
}: {
	icon: IconName;
	/** What the button is called in full. */
	label: string;
	/** What stands on the button; without words it is a picture. */
	words?: string | undefined;
	/** What it does, where its label alone does not say so. */
	title?: string;
	groups: readonly ChoiceGroup<Choice>[];
	/** Does what was chosen, and gives whether that was done. */
	onChoose(choice: Choice): Promise<boolean> | boolean;
	/** Said to screen readers once it was; the choice bears a tick. */
	done?: string;
}) {
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	const [last, setLast] = useState<Choice>();
	const choose = async (choice: Choice) => setLast((await onChoose(choice)) ? choice : undefined);
	return (
		<div class="menu">
			<button
				type="button"
				class={words === undefined ? 'icon-button small-icon' : 'text-button'}
				aria-label={words === label ? undefined : label}
				title={title ?? (words === label ? undefined : label)}
				aria-expanded={isOpen}
				aria-controls={id}
				onClick={() => {
					setOpen(!isOpen);
					setLast(undefined);
				}}
			>
				<Icon name={icon} />
				{words}
			</button>
			<div id={id} class="menu-choices" hidden={!isOpen}>
				{groups.map((group) => (
					<Group key={group.title} title={group.title}>
						{group.choices.map(([choice, named]) => (
							<button key={choice} type="button" class="chip" onClick={() => void choose(choice)}>
								{done !== undefined && last === choice && <Icon name="check" />}
								{named}
							</button>
						))}
					</Group>
				))}
			</div>
			<span class="unseen" role="status">
				{last !== undefined && done}
			</span>
		</div>
	);
}

function Group({ title, children }: { title: string | undefined; children: preact.ComponentChildren }) {
	if (title === undefined) return <>{children}</>;
	return (
		<fieldset class="menu-group">
			<legend>{title}</legend>
			{children}
		</fieldset>
	);
}
