/**
 * Text that a framework owns, where that can be told from outside. A framework keeps references to its text nodes;
 * splitting one was seen to leave stale text on a React page without any error. Extensions see the page's DOM but none of
 * the properties that scripts put on it, so attributes and well-known containers are all there is to go by.
 */
const OWNED = [
	// React and what is built on it
	'[data-reactroot]',
	'#__next',
	'#___gatsby',
	'#root',
	'#react-root',
	'#app-root',
	// Vue, Nuxt
	'[data-v-app]',
	'[data-server-rendered]',
	'#__nuxt',
	// Angular
	'[ng-version]',
	'app-root',
	// Svelte, Solid, Qwik, Astro islands, Ember, Preact under Fresh
	'#svelte',
	'[data-sveltekit-preload-data]',
	'[data-hk]',
	'[q\\:container]',
	'astro-island',
	'.ember-application',
	'[data-frsh]',
].join(',');

/** True when the text is, as far as can be told, rendered by a framework that keeps hold of it. */
export function isOwnedByFramework(text: Text): boolean {
	if (text.parentElement?.closest(OWNED)) return true;
	// React sets empty comments between neighbouring texts when it renders on a server.
	return isEmptyComment(text.previousSibling) || isEmptyComment(text.nextSibling);
}

function isEmptyComment(node: Node | null): boolean {
	return node?.nodeType === 8 && (node as Comment).data.trim() === '';
}
