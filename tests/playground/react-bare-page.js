/** The page of react-bare.html: text nodes beside elements, which React changes and removes one by one. */
import { createRoot, createElement as h, useEffect, useState } from './vendor/react-19.js';

function Story() {
	const [version, setVersion] = useState(0);
	useEffect(() => {
		const update = () => setVersion((it) => it + 1);
		document.querySelector('#update').addEventListener('click', update);
		delete document.body.dataset.building;
		return () => document.querySelector('#update').removeEventListener('click', update);
	}, []);
	const isOdd = version % 2 === 1;
	return h(
		'div',
		null,
		h('p', { id: 'removed' }, isOdd ? null : 'Kursk today ', h('i', null, 'updated story')),
		h(
			'p',
			{ id: 'changed' },
			isOdd ? 'Nobody came to town, ' : 'Kim Yong Bok came to Kursk, ',
			h('i', null, `version ${version}`),
		),
	);
}

createRoot(document.querySelector('.app')).render(h(Story));
