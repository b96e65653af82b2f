import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { isUuid, type Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Inbox } from '../../applications/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { Notice } from '../notice.ts';
import { countUnread, findNotice, markRead, readNotices } from '../notice-store.ts';
import { noticePolicy } from '../policy.ts';

/** What other pages show of the inbox. */
export const inbox: Inbox = {
  countUnread: ({ database }, { accountId }) => countUnread(database, accountId),
};

export interface InboxView {
  readonly notices: readonly Notice[];
  readonly unread: number;
  /** Cursor of the next page, where there is one. */
  readonly next: string | undefined;
}

const pageSize = 20;

/** What the signed-in account was told, the newest first. */
export async function listInbox(
  { database }: Platform,
  { accountId }: Actor,
  after: string | undefined,
): Promise<InboxView> {
  const [found, unread] = await Promise.all([
    readNotices(database, accountId, { after: readCursor(after), size: pageSize + 1 }),
    countUnread(database, accountId),
  ]);
  const notices = found.slice(0, pageSize);
  const last = found.length > pageSize ? notices.at(-1) : undefined;
  return { notices, unread, next: last && writeCursor(last.createdAt, last.id) };
}

/** Opens a notice: from now on it is read. @throws Refusal `notice-unknown` */
export async function openNotice(platform: Platform, actor: Actor, id: Uuid): Promise<Notice> {
  const notice = isUuid(id) ? await findNotice(platform.database, id) : undefined;
  if (!notice || !noticePolicy.can(actor, 'read', notice)) {
    throw notFound('notice-unknown', {
      zh: '没有找到这条消息，或者它不是发给您的。',
      en: 'There is no such message, or it was not sent to you.',
    });
  }
  await markRead(platform.database, actor.accountId, platform.now(), id);
  return notice;
}

/** Marks everything as read. */
export function readAll(platform: Platform, { accountId }: Actor): Promise<void> {
  return markRead(platform.database, accountId, platform.now());
}
