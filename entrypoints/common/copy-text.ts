/** Putting text on the clipboard, on any page. */

/**
 * Copies text; resolves to whether it got there. The modern way does not exist on pages that came by plain HTTP, and a page's
 * permissions policy may forbid it; then the old command copies, which takes what a listener of ours hands it.
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyByCommand(text);
	}
}

function copyByCommand(text: string): boolean {
	let isTaken = false;
	const onCopy = (event: ClipboardEvent) => {
		// The page neither sees nor changes what is copied.
		event.stopImmediatePropagation();
		event.preventDefault();
		event.clipboardData?.setData('text/plain', text);
		isTaken = event.clipboardData !== null;
	};
	window.addEventListener('copy', onCopy, { capture: true, once: true });
	const isDone = document.execCommand('copy');
	window.removeEventListener('copy', onCopy, { capture: true });
	return isDone && isTaken;
}
