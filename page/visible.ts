/** Which entities the reader's choices leave unmarked. */
import type { SpottedEntity } from '../messages/protocol.ts';
import { type Choices, refKey } from './protocol-types.ts';

/** True when mentions of the entity are to be marked, listed and counted. */
export function isWanted(
	entity: Pick<SpottedEntity, 'dataset' | 'entity' | 'type' | 'background'>,
	choices: Pick<Choices, 'hiddenKinds' | 'background' | 'muted'>,
): boolean {
	if (entity.background && !choices.background) return false;
	if (choices.hiddenKinds.includes(entity.type)) return false;
	return !choices.muted.includes(refKey(entity));
}
