/**
 * What must hold of dates: they exist, nothing is dated after the dataset, and nothing ends, is told or is read before it
 * begins, happens or appears.
 */
import type { DateSpan } from './context-types.ts';
import { parseDate } from './dates.ts';
import { type FileName, type Problem, printPath } from './problem.ts';
import type { Role, Source } from './schema.ts';
import { isWhole, type Sound, type SoundDataset } from './sound-part.ts';

/** The days that a date covers; none for one that is missing or is no date, of which another rule tells. */
function spanOf(text: string | undefined): DateSpan | undefined {
	if (text === undefined) return undefined;
	const parsed = parseDate(text);
	return parsed.ok ? parsed.span : undefined;
}

/** The parts of a CSL date as EDTF: `[2024, 3]` is `2024-03`. */
const edtfOf = (parts: readonly number[]) =>
	parts.map((part, j) => String(part).padStart(j === 0 ? 4 : 2, '0')).join('-');

/** The days that a CSL date covers, of an interval those of its first end. */
function spanOfCsl(date: Sound<Source['issued']>): DateSpan | undefined {
	const first = date?.['date-parts']?.[0];
	return isWhole(first) && first ? spanOf(edtfOf(first)) : undefined;
}

/** Every rule about dates; see the head of this file. */
export function checkDates({ manifest, entities, statements, sources }: SoundDataset): Problem[] {
	const problems: Problem[] = [];
	const { asOf } = manifest;
	const check = (file: FileName, keys: readonly unknown[], text: string | undefined) => {
		if (text === undefined) return;
		const parsed = parseDate(text);
		if (!parsed.ok) problems.push({ file, path: printPath(keys), message: parsed.problem });
		else if (asOf !== undefined && parsed.span.first > asOf) {
			const message = `${text} is after the dataset's own date (${asOf}): correct it, or bring asOf in dataset.json up to date`;
			problems.push({ file, path: printPath(keys), message });
		}
	};
	check('dataset.json', ['asOf'], asOf);
	statements?.forEach((it, i) => {
		check('statements.json', [i, 'date'], it.date);
		check('statements.json', [i, 'known'], it.known);
		const [told, happened] = [spanOf(it.known), spanOf(it.date)];
		if (told && happened && told.last < happened.first) {
			const message = `${it.known} is before ${it.date}, when it happened: correct one of them, or remove "known"`;
			problems.push({ file: 'statements.json', path: printPath([i, 'known']), message });
		}
	});
	entities?.forEach((entity, i) => {
		entity.roles?.forEach((role, r) => {
			for (const key of ['from', 'to', 'seen'] as const) check('entities.json', [i, 'roles', r, key], role[key]);
			for (const { file, keys, message } of checkTerm(role))
				problems.push({ file, path: printPath([i, 'roles', r, ...keys]), message });
		});
	});
	sources?.forEach((source, i) => {
		for (const key of ['issued', 'accessed'] as const) {
			source[key]?.['date-parts']?.forEach((parts, p) => {
				if (!isWhole(parts)) return;
				const text = edtfOf(parts);
				if (parseDate(text).ok) return;
				problems.push({
					file: 'sources.json',
					path: printPath([i, key, 'date-parts', p]),
					message: `${text} is no date: write year, month, day as numbers`,
				});
			});
		}
		const [issued, accessed] = [spanOfCsl(source.issued), spanOfCsl(source.accessed)];
		const fault = (key: string, message: string) =>
			problems.push({ file: 'sources.json', path: printPath([i, key]), message });
		if (issued && asOf !== undefined && issued.first > asOf) {
			fault(
				'issued',
				`${issued.edtf} is after the dataset's own date (${asOf}): correct it, or bring asOf in dataset.json up to date`,
			);
		}
		if (issued && accessed && accessed.last < issued.first) {
			fault('accessed', `${accessed.edtf} is before ${issued.edtf}, on which it appeared: correct one of them`);
		}
	});
	return problems;
}

/** An office has some date, and does not end before it begins. */
function checkTerm(role: Sound<Role>): { file: 'entities.json'; keys: string[]; message: string }[] {
	const file = 'entities.json';
	const { from, to } = role;
	if (!['from', 'to', 'seen'].some((it) => Object.hasOwn(role, it))) {
		return [
			{ file, keys: [], message: 'has no date: add `from`, `to`, or a day on which a source shows it as `seen`' },
		];
	}
	const [first, last] = [spanOf(from), spanOf(to)];
	if (first && last && last.last < first.first) {
		return [{ file, keys: ['to'], message: `${to} is before ${from}, on which the office began: correct one of them` }];
	}
	return [];
}
