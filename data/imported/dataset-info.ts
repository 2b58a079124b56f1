/** What the options page shows of a dataset, bundled or imported. */

import type { ByLanguage } from '../schema.ts';
import type { DatasetCounts } from './dataset-store.ts';

/** See the head of this file. */
export interface DatasetInfo {
	id: string;
	version: string;
	title: ByLanguage;
	languages: string[];
	/** The day up to which it was brought (ISO). */
	asOf: string;
	license: string;
	counts: DatasetCounts;
	/** Which family of marks it has: 0 for the bundled one. */
	family: number;
	/** Part of the package: can be switched off, not removed. */
	bundled: boolean;
	/** What is stored of it cannot be read: it is not in use. */
	damaged: boolean;
}
