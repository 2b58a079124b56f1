/** A choice of one among a few, side by side. */
import { useId } from 'preact/hooks';

/** A group of radio buttons that looks like one control; `legend` names it. */
export function Segments<Value extends string>({
	legend,
	options,
	value,
	onChange,
}: {
	legend: string;
	options: { value: Value; label: string }[];
	value: Value;
	onChange(value: Value): void;
}) {
	const name = useId();
	return (
		<fieldset class="choice">
			<legend>{legend}</legend>
			<div class="segments">
				{options.map((it) => (
					<label key={it.value} class="segment">
						<input type="radio" name={name} checked={it.value === value} onChange={() => onChange(it.value)} />
						<span>{it.label}</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
