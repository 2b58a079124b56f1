/**
 * Names that the reader does not want marked, as the choices keep them: `dataset/entity` for everywhere,
 * `dataset/entity@host` for one site alone. Ids and hosts hold neither a slash nor an at sign.
 */

/** A muted name, taken apart. */
export interface MutedName {
	dataset: string;
	entity: string;
	/** The site on which alone it is muted; undefined for everywhere. */
	host?: string;
}

/** The key of a muted name. */
export function muteKey({ dataset, entity, host }: MutedName): string {
	return `${dataset}/${entity}${host === undefined ? '' : `@${host}`}`;
}

/** The muted name of a key. */
export function parseMuteKey(key: string): MutedName {
	const [name = '', host] = key.split('@', 2);
	const [dataset = '', entity = ''] = name.split('/', 2);
	return { dataset, entity, ...(host !== undefined && { host }) };
}

/** What is muted on a host, as plain `dataset/entity`: a page needs to know no other site's. */
export function mutedOn(muted: readonly string[], host: string | undefined): string[] {
	return muted.map(parseMuteKey).flatMap((it) => {
		if (it.host !== undefined && it.host !== host) return [];
		return muteKey({ dataset: it.dataset, entity: it.entity });
	});
}
