/**
 * The endless list at the foot of an article: three stories at a time are fetched when its end comes into view, as many
 * news sites do. A script of the demonstration page, not of the extension.
 */
const BATCH = 3;

const list = document.querySelector('.stories ul');
const end = document.querySelector('.stories .end');

async function grow() {
	const from = list.children.length;
	const answer = await fetch(`${list.dataset.more}?from=${from}`);
	const stories = (await answer.json()).slice(from, from + BATCH);
	for (const story of stories) list.append(item(story));
	// Observed anew, an end that is still in view is reported again.
	watcher.disconnect();
	if (stories.length === BATCH) watcher.observe(end);
}

function item({ day, shown, title, text }) {
	const li = document.createElement('li');
	const time = document.createElement('time');
	time.dateTime = day;
	time.textContent = shown;
	const heading = document.createElement('h3');
	heading.textContent = title;
	const paragraph = document.createElement('p');
	paragraph.textContent = text;
	li.append(time, heading, paragraph);
	return li;
}

const watcher = new IntersectionObserver((entries) => {
	if (entries.some((it) => it.isIntersecting)) void grow();
});
watcher.observe(end);
