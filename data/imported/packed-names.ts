/**
 * What marks need of an imported dataset: the name index, and of each entity what an answer to a page tells of it. It is stored
 * apart from the rest, which is several times as large, so that a background that wakes reads no more than this.
 */
import type { Face, Faces } from '../knowledge.ts';
import type { Entity, Manifest } from '../schema.ts';
import type { PackedKnowledge } from './packed-knowledge.ts';
import { type PackedRecords, packRecords, Records } from './records.ts';

/** Plain data that the browser's database takes as it is. */
export interface PackedNames {
	manifest: Manifest;
	/** A {@link Face} for each entity, with the same number. */
	faces: PackedRecords;
	/** Bytes of the name index. */
	index: Uint8Array;
}

/** Takes out of a packed dataset what marks need. */
export function packNames({ manifest, entities }: PackedKnowledge, index: Uint8Array): PackedNames {
	const faces = new Records<Entity>(entities)
		.all()
		.map(({ id, type, label, background }): Face => ({ id, type, label, ...(background && { background }) }));
	return { manifest, faces: packRecords(faces), index };
}

/** Makes the entities ready to be asked for. Costs the same for any size. */
export function openFaces({ manifest, faces }: PackedNames): Faces {
	const records = new Records<Face>(faces);
	return {
		manifest,
		entityAt: (number) => records.at(number),
		numberOf: (id) => records.numberOf(id),
		size: records.size,
	};
}
