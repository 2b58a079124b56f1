/** What the tests use of citation-js, which ships no types. */
declare module '@citation-js/core' {
	const core: { plugins: { input: { chain(text: string, options: { generateGraph: boolean }): unknown[] } } };
	export default core;
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
