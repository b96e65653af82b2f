import { conflict, invalid } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { bumpGeneration, inTransaction, seeAtOnce } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import type { EntryContent } from '../base/entry.ts';
import { addEntryVersion, type EntryActor, insertEntry, moveEntry } from '../base/entry-desk-store.ts';
import { type EntryActKind, type EntryRecord, statusAfter } from '../base/entry-record.ts';
import { enquiriesGeneration } from '../generation.ts';
import { entryPolicy } from '../policy.ts';
import { entrySubject } from '../queries/keep-base.ts';

type Needs = Pick<Platform, 'database' | 'now' | 'site'>;

/** A draft of a new entry. @throws Refusal `not-allowed` */
export async function draftEntry(
  platform: Needs,
  actor: OfficialActor,
  draft: { readonly owner: string; readonly content: EntryContent; readonly fromEnquiry: Uuid | undefined },
): Promise<Uuid> {
  const { owner, content, fromEnquiry } = draft;
  entryPolicy.require(actor, 'write-entry', { owner, writtenBy: actor.accountId, isDeclared: false });
  const id = uuidv7();
  const code = `entry-${id.slice(-12)}`;
  const entry = { region: platform.site.region, id, code, owner, fromEnquiry };
  await inTransaction(platform.database, (tx) => insertEntry(tx, entry, content, by(platform, actor)));
  return id;
}

/** The next version. What is published goes on answering until a colleague publishes this one. @throws Refusal `not-allowed`, `entry-busy` */
export async function rewriteEntry(
  platform: Needs,
  actor: OfficialActor,
  entry: EntryRecord,
  content: EntryContent,
): Promise<void> {
  entryPolicy.require(actor, 'write-entry', entrySubject(entry));
  requireNext(entry, 'written');
  await inTransaction(platform.database, (tx) => addEntryVersion(tx, entry, content, by(platform, actor)));
}

/** @throws Refusal `not-allowed`, `entry-busy` */
export async function submitEntry(platform: Needs, actor: OfficialActor, entry: EntryRecord): Promise<void> {
  entryPolicy.require(actor, 'write-entry', entrySubject(entry));
  await move(platform, actor, entry, { act: 'submitted', reason: undefined });
}

/** A colleague has looked at it: from now on it answers. @throws Refusal `not-allowed`, `entry-busy` */
export async function publishEntry(platform: Needs, actor: OfficialActor, entry: EntryRecord): Promise<void> {
  entryPolicy.require(actor, 'publish-entry', entrySubject(entry));
  await move(platform, actor, entry, { act: 'published', reason: undefined });
}

/** @throws Refusal `not-allowed`, `entry-busy`, `reason-missing` */
export async function returnEntry(
  platform: Needs,
  actor: OfficialActor,
  entry: EntryRecord,
  reason: string,
): Promise<void> {
  entryPolicy.require(actor, 'publish-entry', entrySubject(entry));
  await move(platform, actor, entry, { act: 'returned', reason: requireReason(reason) });
}

/** It answers no more. @throws Refusal `not-allowed`, `entry-busy`, `reason-missing` */
export async function retireEntry(
  platform: Needs,
  actor: OfficialActor,
  entry: EntryRecord,
  reason: string,
): Promise<void> {
  entryPolicy.require(actor, 'retire-entry', entrySubject(entry));
  await move(platform, actor, entry, { act: 'retired', reason: requireReason(reason) });
}

async function move(
  platform: Needs,
  actor: OfficialActor,
  entry: EntryRecord,
  act: { readonly act: EntryActKind; readonly reason: string | undefined },
): Promise<void> {
  const status = requireNext(entry, act.act);
  const publishedVersion =
    status === 'published' ? entry.version : status === 'retired' ? undefined : entry.publishedVersion;
  await inTransaction(platform.database, async (tx) => {
    await moveEntry(tx, entry, { status, publishedVersion }, act, by(platform, actor));
    await bumpGeneration(tx, enquiriesGeneration);
  });
  seeAtOnce(enquiriesGeneration);
}

function requireNext(entry: EntryRecord, act: EntryActKind) {
  const status = statusAfter(entry.status, act);
  if (status) return status;
  throw conflict('entry-busy', {
    zh: '这条问答现在不能这样处理，请看它的状态。',
    en: 'This cannot be done to the entry now; see its status.',
  });
}

function requireReason(reason: string): string {
  const words = reason.trim().slice(0, 500);
  if (words !== '') return words;
  const message = { zh: '请写明原因。', en: 'Say why.' };
  throw invalid('reason-missing', message, [{ field: 'reason', message }]);
}

function by(platform: Needs, actor: OfficialActor): EntryActor {
  return { account: actor.accountId, name: signatureOf(actor), at: platform.now() };
}
