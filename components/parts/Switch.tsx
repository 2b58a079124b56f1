/** A switch with its words: a check box that looks like what it does. */
import { useId } from 'preact/hooks';

/** `help` is said after the label by screen readers. */
export function Switch({
	label,
	help,
	checked,
	disabled,
	onChange,
}: {
	label: string;
	help?: string;
	checked: boolean;
	disabled?: boolean;
	onChange(checked: boolean): void;
}) {
	const id = useId();
	return (
		<label class="switch">
			<span class="switch-words">
				<span class="switch-label">{label}</span>
				{help && (
					<span class="switch-help" id={id}>
						{help}
					</span>
				)}
			</span>
			<input
				type="checkbox"
				role="switch"
				aria-label={label}
				aria-describedby={help ? id : undefined}
				checked={checked}
				aria-checked={checked}
				disabled={disabled}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
		</label>
	);
}
