/** Entry of the bundle that runs in a page: puts the measurements where the runner can call them. */
import { measureIndex, measureLanguages, measureScans, type Plan, type Row } from './measure.ts';

const collect = (measure: (plan: Plan, say: (row: Row) => void) => void) => (plan: Plan) => {
	const rows: Row[] = [];
	measure(plan, (row) => rows.push(row));
	return rows;
};

Object.assign(globalThis, {
	bench: {
		scans: collect(measureScans),
		languages: collect(measureLanguages),
		index: collect(measureIndex),
	},
});
