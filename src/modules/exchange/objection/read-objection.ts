import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openText } from '../../../platform/sealed-text.ts';
import { holdsPost, type OfficialActor, ownAgencies, type PersonActor } from '../../identity/index.ts';
import {
  type CarriedRun,
  getCalendar,
  getProcedures,
  type OfficialCalendar,
  reduceRun,
} from '../../procedures/index.ts';
import { noteAccessOf } from '../ledger/note-access.ts';
import { subjectIndex, subjectOfActor } from '../ledger/subject.ts';
import { exchangePolicy } from '../policy.ts';
import { type Objection, ObjectionContent, type ObjectionEvent, type StoredObjection } from './objection.ts';
import { findObjection, readObjections } from './objection-store.ts';

const pageSize = 50;

export interface ObjectionView {
  readonly stored: StoredObjection;
  readonly content: ObjectionContent;
  readonly run: CarriedRun<ObjectionEvent>;
  readonly calendar: OfficialCalendar;
}

export interface ObjectionList {
  readonly objections: readonly Objection[];
  readonly next: string | undefined;
}

/** The person's own, or the company's for whom the person acts. @throws Refusal `not-allowed`, `objection-unknown` */
export async function getOwnObjection(
  platform: Platform,
  actor: PersonActor,
  number: string,
): Promise<ObjectionView> {
  exchangePolicy.require(actor, 'object', {});
  const stored = await findObjection(platform.database, number);
  if (!stored || stored.subject !== subjectIndex(platform.secret, subjectOfActor(actor)))
    throw unknownObjection();
  return viewOf(platform, stored);
}

/** For who answers and who supervises; opening it is a read that the person sees. @throws Refusal `objection-unknown` */
export async function openObjection(
  platform: Platform,
  actor: OfficialActor,
  number: string,
): Promise<ObjectionView> {
  const stored = await findObjection(platform.database, number);
  if (!stored || !exchangePolicy.can(actor, 'see-objection', { owner: stored.agency }))
    throw unknownObjection();
  const post = actor.posts.find(({ agency }) => agency === stored.agency) ?? actor.posts[0];
  await noteAccessOf(platform.database, stored, {
    at: platform.now(),
    readerKind: 'official',
    reader: actor.accountId,
    agency: post?.agency ?? null,
    role: post?.role ?? null,
    way: 'case',
    purpose: '处理您提出的异议',
    caseNumber: stored.number,
    dataSet: null,
    elements: [],
    answer: 'shown',
  });
  return viewOf(platform, stored);
}

export async function listOwnObjections(
  { database, secret }: Platform,
  actor: PersonActor,
  after: string | undefined,
): Promise<ObjectionList> {
  exchangePolicy.require(actor, 'object', {});
  const subject = subjectIndex(secret, subjectOfActor(actor));
  return pageOf((cursor) => readObjections(database, { subject }, cursor), after);
}

/** Those that the agencies of the official answer; all of them for supervision. */
export function listObjections(
  { database }: Platform,
  actor: OfficialActor,
  after: string | undefined,
): Promise<ObjectionList> {
  const agencies = holdsPost(actor, 'supervisor')
    ? undefined
    : ownAgencies(actor).filter((owner) => exchangePolicy.can(actor, 'see-objection', { owner }));
  return pageOf((cursor) => readObjections(database, { agencies }, cursor), after);
}

async function pageOf(
  read: (cursor: Parameters<typeof readObjections>[2]) => Promise<Objection[]>,
  after: string | undefined,
): Promise<ObjectionList> {
  const cursor = after !== undefined && isUuid(after) ? after : undefined;
  const found = await read({ after: cursor, size: pageSize + 1 });
  const objections = found.slice(0, pageSize);
  return { objections, next: found.length > pageSize ? objections.at(-1)?.id : undefined };
}

async function viewOf({ database, secret }: Platform, stored: StoredObjection): Promise<ObjectionView> {
  const [procedures, calendar] = await Promise.all([getProcedures(database), getCalendar(database)]);
  const procedure = procedures.getVersion(stored.procedureCode, stored.procedureVersion);
  const said: unknown = JSON.parse(openText(secret, 'objection', stored.id, stored.content));
  return {
    stored,
    content: ObjectionContent.parse(said),
    run: reduceRun(procedure, stored.actions),
    calendar,
  };
}

function unknownObjection() {
  return notFound('objection-unknown', {
    zh: '没有找到这个异议，或者您无权查看。请核对编号。',
    en: 'There is no such objection, or you may not see it. Check its number.',
  });
}
