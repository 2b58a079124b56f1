/** Runs in the page: one paragraph in view changes, again and again. */

/** Milliseconds until the paragraph's name is marked again; and, without a name, until the page itself is laid out anew. */
export async function updateOften(): Promise<{ took: number[]; layout: number[] }> {
	const took: number[] = [];
	const layout: number[] = [];
	const paragraph = document.querySelectorAll('p')[20];
	// Of many marks only those near the view are registered.
	paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
	const isMarked = () =>
		[...CSS.highlights.values()].some((it) => [...it].some((range) => paragraph?.contains(range.startContainer)));
	for (let i = 0; i < 15; i++) {
		const from = performance.now();
		if (paragraph) paragraph.textContent = `Update ${i} from Kursk.`;
		await new Promise((resolve) => setTimeout(resolve, 0));
		while (!isMarked()) await new Promise((resolve) => setTimeout(resolve, 0));
		took.push(performance.now() - from);
	}
	// The same without a name, until the page is laid out: what the page pays for itself.
	for (let i = 0; i < 15; i++) {
		const from = performance.now();
		if (paragraph) paragraph.textContent = `Update ${i} from there.`;
		document.body.getBoundingClientRect();
		layout.push(performance.now() - from);
		await new Promise((resolve) => setTimeout(resolve, 0));
	}
	return { took, layout };
}
