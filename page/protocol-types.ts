/**
 * The words of the protocol under the names that this room uses. The page room may see messages only, so what belongs to
 * the dataset or to the settings is reached through the messages that carry it.
 */
import type { PageAnswers, PageSettings, SpottedEntity } from '../messages/protocol.ts';

export type { SpottedEntity } from '../messages/protocol.ts';

/** Names an entity across datasets. */
export type EntityRef = Pick<SpottedEntity, 'dataset' | 'entity'>;

/** What is known of an entity, seen from the article's day. */
export type EntityContext = NonNullable<PageAnswers['context']>;

/** The reader's choices. */
export type Choices = PageSettings['choices'];

/** What an entity can be. */
export type Kind = SpottedEntity['type'];

/** Interface language, resolved. */
export type Language = PageSettings['language'];

/** One string for an entity, `dataset/entity`, as the choices write muted names. Ids hold no slash. */
export function refKey(ref: EntityRef): string {
	return `${ref.dataset}/${ref.entity}`;
}
