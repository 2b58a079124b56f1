/** The order in which a card shows statements: a denial stands beside what it denies. */
import type { StatementView } from '../../data/context-types.ts';

/** A statement and the denials of it that are shown with it. */
export interface StatementGroup {
	statement: StatementView;
	denials: StatementView[];
}

/**
 * Groups statements of one side of the article's day. A denial joins the first statement in the list that it denies;
 * one that denies nothing in the list stands for itself. A group takes the place of whichever of its members came first,
 * so the list stays in the order of its dates.
 */
export function groupDenials(statements: StatementView[]): StatementGroup[] {
	/** Denial to what it stands beside. No chains: whatever has a denial beside it keeps its own place. */
	const home = new Map<string, string>();
	for (const it of statements) {
		if ([...home.values()].includes(it.id)) continue;
		const denied = statements.find((other) => other !== it && it.denies.includes(other.id) && !home.has(other.id));
		if (denied) home.set(it.id, denied.id);
	}
	const groups = new Map<string, StatementGroup>();
	for (const it of statements) {
		const root = statements.find((other) => other.id === home.get(it.id)) ?? it;
		const group = groups.get(root.id) ?? { statement: root, denials: [] };
		if (it.id !== root.id) group.denials.push(it);
		groups.set(root.id, group);
	}
	return [...groups.values()];
}
