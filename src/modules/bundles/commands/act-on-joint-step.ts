import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, type PersonActor, signatureOf } from '../../identity/index.ts';
import type { HandedFile } from '../../procedures/index.ts';
import type { JointEvent } from '../joint/joint-event.ts';
import { type JointOffer, type JointSituation, offeredJointActs } from '../joint/joint-offers.ts';
import { commonSlot, type JointRecord, mayAskForAnotherDay, phaseOf } from '../joint/joint-record.ts';
import { notOffered } from '../joint/joint-refusals.ts';
import { getSituation } from '../joint/joint-situation.ts';
import { lockJointStep } from '../joint/joint-store.ts';
import { readAnotherDay, readJointAct, readReports } from '../joint/read-joint-act.ts';
import type { Matter } from '../matter.ts';
import { appendJointEvent, type JointAuthor } from './append-joint-event.ts';

type Typed = Pick<URLSearchParams, 'get' | 'getAll'>;

export interface JointPlace {
  readonly matter: Matter;
  readonly step: string;
}

/** One act of an official for an agency. @throws Refusal `joint-act-not-offered`, `joint-act-invalid` */
export function actOnJointStep(
  platform: Platform,
  actor: OfficialActor,
  place: JointPlace,
  { offer, typed, files = [] }: { offer: JointOffer; typed: Typed; files?: readonly HandedFile[] },
): Promise<void> {
  return withRecord(platform, place, (situation) => {
    const isOffered = offeredJointActs(situation, actor).some(
      ({ act, agency }) => act === offer.act && agency === offer.agency,
    );
    if (!isOffered) throw notOffered();
    const event = eventOf(offer, situation, { typed, files });
    if (!event) throw notOffered();
    return { event, by: authorOf(actor, offer.agency) };
  });
}

function eventOf(
  offer: JointOffer,
  situation: JointSituation,
  { typed, files }: { typed: Typed; files: readonly HandedFile[] },
): JointEvent | undefined {
  if (offer.act === 'photos') return { type: 'photos-added', agency: offer.agency, files: [...files] };
  return offer.act === 'fix' ? fixed(situation.record) : readJointAct(offer, typed, situation);
}

/** What the applicant reports: pictures, and what was mended. @throws Refusal `joint-act-not-offered`, `joint-act-invalid` */
export function reportMended(
  platform: Platform,
  actor: PersonActor,
  place: JointPlace,
  sent: { readonly typed: Typed } | { readonly files: readonly HandedFile[] },
): Promise<void> {
  return withRecord(platform, place, (situation) => {
    if (phaseOf(situation.record, situation.today) !== 'mending') throw notOffered();
    const event: JointEvent =
      'files' in sent ? { type: 'photos-added', files: [...sent.files] } : readReports(sent.typed, situation);
    return { event, by: { account: actor.accountId, name: signatureOf(actor), agency: undefined } };
  });
}

/** The applicant asks for another day than the one that is fixed. @throws Refusal `joint-act-not-offered`, `joint-act-invalid` */
export function askForAnotherDay(
  platform: Platform,
  actor: PersonActor,
  place: JointPlace,
  typed: Typed,
): Promise<void> {
  return withRecord(platform, place, ({ record, today }) => {
    if (!mayAskForAnotherDay(record, today)) throw notOffered();
    return {
      event: readAnotherDay(typed),
      by: { account: actor.accountId, name: signatureOf(actor), agency: undefined },
    };
  });
}

/** The record stands still from reading to writing; when the last department agrees, the day is fixed by itself. */
function withRecord(
  platform: Platform,
  { matter, step }: JointPlace,
  decide: (situation: JointSituation) => { event: JointEvent; by: JointAuthor },
): Promise<void> {
  return inTransaction(platform.database, async (tx) => {
    await lockJointStep(tx, matter, step);
    const situation = await getSituation(platform, matter, step, tx);
    const { event, by } = decide(situation);
    const at = platform.now();
    const after = await appendJointEvent(tx, matter, situation.record, { step, event, by, at });
    const agreed = event.type === 'dates-answered' && hasAllAnswers(after) ? fixed(after) : undefined;
    if (agreed) await appendJointEvent(tx, matter, after, { step, event: agreed, by, at });
  });
}

function hasAllAnswers({ parties }: JointRecord): boolean {
  return parties.every(({ answer }) => answer);
}

function fixed(record: JointRecord): Extract<JointEvent, { type: 'date-fixed' }> | undefined {
  const slot = commonSlot(record);
  const { proposal } = record;
  if (!slot || !proposal) return undefined;
  return { type: 'date-fixed', slot, place: proposal.place, contact: proposal.contact };
}

function authorOf(actor: OfficialActor, agency: string): JointAuthor {
  const post = actor.posts.find(
    (one) => one.agency === agency && (one.role === 'reviewer' || one.role === 'decider'),
  );
  return { account: actor.accountId, name: signatureOf(actor, post), agency };
}
