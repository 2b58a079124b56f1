/** Hands a text to the reader as a file, as a page does: no permission is needed for that. */

/** How long the file is kept for the browser to read, in ms: Firefox asks for it after the click's turn is over. */
const KEPT_MS = 60_000;

/** Saves a text under a name, wherever the browser puts what it downloads. */
export function saveFile({ name, type, text }: { name: string; type: string; text: string }): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
