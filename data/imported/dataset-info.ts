/** What the options page shows of a dataset, bundled or imported. */

import type { DatasetEntry } from './dataset-store.ts';

/** An entry as the store keeps it; the family of the bundled dataset's marks is 0. */
export interface DatasetInfo extends Omit<DatasetEntry, 'turn'> {
	/** Part of the package: can be switched off, not removed. */
	bundled: boolean;
	/** What is stored of it cannot be read: it is not in use. */
	damaged: boolean;
}
