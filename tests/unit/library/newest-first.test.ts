/** Of questions that pile up while one is answered, only the newest of each lane is asked. */
import { expect, it } from 'vitest';
import { NewestFirst } from '../../../entrypoints/library/newest-first.ts';

/** Somebody who answers when told to. */
function slow() {
	const asked: { question: string; answer(): void; refuse(): void }[] = [];
	const turns = new NewestFirst<string, string>((question) => {
		return new Promise((resolve, reject) => {
			asked.push({ question, answer: () => resolve(`${question}!`), refuse: () => reject(new Error(question)) });
		});
	});
	return { asked, turns };
}

it('drops what has waited when a newer question comes', async () => {
	const { asked, turns } = slow();
	const said: string[] = [];
	for (const word of ['k', 'ku', 'kur', 'kurs']) void turns.ask('search', word).then((it) => said.push(it));
	expect(asked.map((it) => it.question)).toEqual(['k']);
	asked[0]?.answer();
	await expect.poll(() => asked.length).toBe(2);
	asked[1]?.answer();
	await expect.poll(() => said).toEqual(['k!', 'kurs!']);
	expect(asked).toHaveLength(2);
});

it('drops nothing of another lane, and answers the one that has waited longest first', async () => {
	const { asked, turns } = slow();
	const answers = [turns.ask('search', 'a'), turns.ask('file 1', 'b'), turns.ask('file 2', 'c')];
	for (let i = 0; i < 3; i++) {
		await expect.poll(() => asked.length).toBe(i + 1);
		asked[i]?.answer();
	}
	expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!']);
});

it('goes on after a question that could not be answered', async () => {
	const { asked, turns } = slow();
	const first = turns.ask('map', 'too early');
	const second = turns.ask('timeline', 'fine');
	asked[0]?.refuse();
	await expect(first).rejects.toThrow('too early');
	await expect.poll(() => asked.length).toBe(2);
	asked[1]?.answer();
	expect(await second).toBe('fine!');
});
