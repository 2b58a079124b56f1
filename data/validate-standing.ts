/** What must hold between statements that contradict each other: a denial denies something, and what is disputed is denied. */
import { type Problem, printPath } from './problem.ts';
import { isUnread, isWhole, type SoundDataset } from './sound-part.ts';

/** Every rule about contradictions; see the head of this file. What cannot be read may be the denial. */
export function checkStandings({ statements = [] }: SoundDataset): Problem[] {
	const denials = statements.map((it) => it.denies ?? (isUnread(it, 'denies') ? undefined : []));
	const denied = new Set(denials.flat());
	const isAll = isWhole(denials);
	const problems: Problem[] = [];
	statements.forEach((statement, i) => {
		const { id, standing, denies } = statement;
		const report = (key: string, message: string) =>
			problems.push({ file: 'statements.json', path: printPath([i, key]), message });
		if (standing === 'denied' && !denies?.length && !isUnread(statement, 'denies'))
			report('denies', 'names nothing that this denial denies: add "denies", or choose another standing');
		if (standing === 'disputed' && id !== undefined && !denied.has(id) && isAll)
			report('standing', `no statement denies "${id}": add one whose "denies" names it, or choose another standing`);
	});
	return problems;
}
