import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { after, type EnquiryIdentity, type EnquiryState } from '../enquiry.ts';
import { appendMessages, type EnquiryOwner, insertEnquiry, type StoredEnquiry } from '../enquiry-store.ts';
import type { Message } from '../message.ts';
import { deskTopic, enquiryTopic } from '../topics.ts';

type Needs = Pick<Platform, 'database' | 'signals'>;

export async function saveNewEnquiry(
  { database }: Needs,
  enquiry: {
    readonly identity: EnquiryIdentity;
    readonly owner: EnquiryOwner;
    readonly state: EnquiryState;
  },
  messages: readonly Message[],
): Promise<void> {
  await inTransaction(database, (tx) => insertEnquiry(tx, enquiry, messages));
}

/**
 * Adds messages, and tells the pages of the asker and of the desks that something is new.
 * @throws Refusal `enquiry-changed`
 */
export async function saveMessages(
  { database, signals }: Needs,
  before: {
    readonly enquiry: Pick<StoredEnquiry, 'region' | 'id'>;
    readonly state: EnquiryState;
    /** Becomes the owner of a conversation that has none. */
    readonly account: Uuid | undefined;
  },
  messages: readonly Message[],
): Promise<EnquiryState> {
  const { enquiry, state, account } = before;
  const next = messages.reduce(after, state);
  const desks = state.status === 'machine' && next.status === 'machine' ? [] : [state.agency, next.agency];
  await inTransaction(database, async (tx) => {
    await appendMessages(tx, enquiry, { before: state.sequence, state: next, account }, messages);
    await signals.send(tx, enquiryTopic(enquiry.id));
    for (const agency of new Set(desks)) await signals.send(tx, deskTopic(agency));
  });
  return next;
}
