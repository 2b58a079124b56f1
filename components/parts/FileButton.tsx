/** A button that lets the reader choose a JSON file. */
import { useRef } from 'preact/hooks';

/** See the head of this file. `name` is a class of the hidden field, by which a page's several fields are told apart. */
export function FileButton({ label, name, onFile }: { label: string; name: string; onFile(file: File): void }) {
	const picker = useRef<HTMLInputElement>(null);
	return (
		<>
			<button type="button" class="button" onClick={() => picker.current?.click()}>
				{label}
			</button>
			<input
				ref={picker}
				class={name}
				type="file"
				accept="application/json,.json"
				hidden
				onChange={(event) => {
					const file = event.currentTarget.files?.[0];
					// The same file, mended and chosen again, must count as a change.
					event.currentTarget.value = '';
					if (file) onFile(file);
				}}
			/>
		</>
	);
}
