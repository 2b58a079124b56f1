/** What the options page and the worker that imports a dataset tell each other. */
import type { ImportStep } from '../../components/options/dataset-import.ts';
import type { Changes } from '../../data/imported/changes.ts';
import type { PackProblem } from '../../data/imported/check-limits.ts';
import type { DatasetCounts } from '../../data/imported/dataset-store.ts';
import type { ByLanguage, Manifest } from '../../data/schema.ts';

/** From the page: read a file (`bundled` are ids that no imported dataset may have), then take in what was read. */
export type ImportOrder = { kind: 'read'; file: File; bundled: readonly string[] } | { kind: 'store' };

/** From the worker. */
export type ImportNews =
	| { kind: 'step'; step: ImportStep }
	| { kind: 'checked'; checked: Checked }
	| { kind: 'refused'; problems: PackProblem[]; more: number }
	| { kind: 'failed'; because: 'full' | 'no-database' | 'broken' }
	| { kind: 'stored' };

/** A dataset that can be taken in. */
export interface Checked {
	manifest: Manifest;
	counts: DatasetCounts;
	/** Where it is a newer version of one that is there: that version, and what changes, by id. */
	update?: { from: string; changes: Changes; words: Record<keyof Changes, Record<string, ByLanguage>> };
}
