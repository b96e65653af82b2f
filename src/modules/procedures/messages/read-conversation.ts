import type { Platform } from '../../../platform/platform.ts';
import type { CaseIdentity } from '../case-store.ts';
import {
  type CaseMessage,
  countMessages,
  type MessageCounts,
  type MessageSide,
  readMessages,
  saveReading,
} from './message-store.ts';

/** Everything that was written about a case that the caller may see; from now on the side for whom it is read has read it. */
export async function readConversation(
  { database }: Pick<Platform, 'database'>,
  identity: CaseIdentity,
  side: MessageSide | undefined,
): Promise<CaseMessage[]> {
  const messages = await readMessages(database, identity);
  const last = messages.findLast((message) => message.side !== side);
  if (side && last) await saveReading(database, identity, side, last.id);
  return messages;
}

/** How much was written, and how much of it that side has not read. */
export function countConversation(
  { database }: Pick<Platform, 'database'>,
  identity: CaseIdentity,
  side: MessageSide,
): Promise<MessageCounts> {
  return countMessages(database, identity, side);
}
