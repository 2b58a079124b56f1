/**
 * How large an imported dataset may be. Far above what people write by hand, and low enough that a browser on a small
 * machine can take it in. Told to the reader in options and to authors in CONTRIBUTING.md.
 */
export const LIMITS = {
	/** Bytes of the packed file. It is plain JSON, not compressed: what is read is what was measured. */
	fileBytes: 128_000_000,
	entities: 200_000,
	statements: 500_000,
	sources: 200_000,
	forms: 1_000_000,
	/** UTF-16 units of any text in it; the longest that the format itself allows has 600. */
	textLength: 1_000,
	/** Items of any list inside an entity, a statement or a source, and of the lists of the manifest. */
	listLength: 2_000,
	/** Levels of lists and objects inside one another; the format itself needs 9. */
	depth: 16,
	/** Imported datasets at one time. */
	datasets: 24,
} as const;

/** Of more problems than this only the number is told. */
export const PROBLEMS_TOLD = 500;
