/** A choice of one among a few, side by side. */
import { useId } from 'preact/hooks';

/** A group of radio buttons that looks like one control; `legend` names it, `help` is said after it. */
export function Segments<Value extends string>({
	legend,
	help,
	options,
	value,
	disabled,
	isLegendSilent,
	onChange,
}: {
	legend: string;
	help?: string | undefined;
	options: { value: Value; label: string; lang?: string; disabled?: boolean }[];
	value: Value;
	disabled?: boolean;
	/** The legend is for screen readers only, where the options say enough to the eye. */
	isLegendSilent?: boolean;
	onChange(value: Value): void;
}) {
	const name = useId();
	const helpId = useId();
	return (
		<fieldset class="choice" disabled={disabled} aria-describedby={help ? helpId : undefined}>
			<legend class={isLegendSilent ? 'unseen' : undefined}>{legend}</legend>
			<div class="segments">
				{options.map((it) => (
					<label key={it.value} class="segment">
						<input
							type="radio"
							name={name}
							checked={it.value === value}
							disabled={it.disabled}
							onChange={() => onChange(it.value)}
						/>
						<span lang={it.lang}>{it.label}</span>
					</label>
				))}
			</div>
			{help && (
				<p class="choice-help" id={helpId}>
					{help}
				</p>
			)}
		</fieldset>
	);
}
