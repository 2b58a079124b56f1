/** What must hold between statements that contradict each other: a denial denies something, and what is disputed is denied. */
import { type Problem, printPath } from './problem.ts';
import type { Dataset } from './schema.ts';
import type { LeftOut } from './sound-part.ts';

/** Every rule about contradictions; see the head of this file. A statement that was left out may be the denial. */
export function checkStandings({ statements }: Dataset, leftOut: LeftOut): Problem[] {
	const denied = new Set(statements.flatMap((it) => it.denies ?? []));
	return statements.flatMap(({ id, standing, denies }, i): Problem[] => {
		const problem = (key: string, message: string) => [
			{ file: 'statements.json' as const, path: printPath([i, key]), message },
		];
		if (standing === 'denied' && !denies?.length)
			return problem('denies', 'names nothing that this denial denies: add "denies", or choose another standing');
		if (standing === 'disputed' && !denied.has(id) && leftOut.size === 0)
			return problem(
				'standing',
				`no statement denies "${id}": add one whose "denies" names it, or choose another standing`,
			);
		return [];
	});
}
