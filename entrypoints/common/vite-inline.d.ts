/** CSS as text; see https://vite.dev/guide/features#disabling-css-injection-into-the-page */
declare module '*.css?inline' {
	const css: string;
	export default css;
}
declare module '*.css';
