/** The page of react.html: hydrates what the HTML holds, then takes text away around names with every press. */
import { createElement as h, hydrateRoot, useEffect, useState } from './vendor/react-19.js';

function Article() {
	const [version, setVersion] = useState(0);
	useEffect(() => {
		document.body.dataset.version = String(version);
		delete document.body.dataset.building;
	});
	return h(
		'article',
		null,
		h('h1', null, 'Soldiers in ', version % 2 === 0 ? 'Kursk' : 'a town'),
		h('p', null, 'General Kim Yong Bok was seen today. Version ', version, '.'),
		// A text that is a child by itself, so that React sets and removes its node.
		h('p', null, version % 2 === 0 ? 'Kursk today updated story' : 'updated story'),
		version % 3 === 2 ? null : h('button', { type: 'button', onClick: () => setVersion(version + 1) }, 'Update'),
	);
}

hydrateRoot(document.querySelector('#root'), h(Article), {
	onRecoverableError: (error) => console.error('hydration', error),
});
