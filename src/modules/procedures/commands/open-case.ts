import { randomInt } from 'node:crypto';
import type { CalendarDate } from '../../../kernel/date.ts';
import { dateIn } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type Database, singleStatements } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Answers, CaseAction, CaseActor, CasePlan, HandedMaterials } from '../action.ts';
import { getCalendar } from '../calendar-store.ts';
import { type CaseState, reduceCase } from '../case.ts';
import { type CaseIdentity, insertCase } from '../case-store.ts';
import type { Procedure } from '../engine/procedure.ts';
import { caseMemory } from '../queries/case-memory.ts';
import { changeOf } from './append-event.ts';

/** What a submitted application hands over. Its `id` becomes the case's: submitting twice opens one case. */
export interface Submission {
  readonly id: Uuid;
  readonly region: string;
  readonly item: {
    readonly id: Uuid;
    readonly version: number;
    readonly implementationCode: string;
    readonly name: string;
  };
  readonly plan: CasePlan;
  readonly applicant: {
    readonly kind: 'person' | 'company';
    readonly id: Uuid;
    readonly name: string;
    readonly code: string;
  };
  readonly answers: Answers;
  readonly materials: HandedMaterials;
  /** What the rules of the procedure came to over the answers; without it every task is needed. */
  readonly conditions?: Readonly<Record<string, boolean>> | undefined;
  /** The day on which it came in, where it is entered later. */
  readonly receivedOn?: CalendarDate | undefined;
  readonly actor: CaseActor & { readonly account: Uuid };
}

/** Opens a case by one statement, in the caller's transaction where there is one. */
export async function openCase(
  platform: Pick<Platform, 'database' | 'now'>,
  tx: Database,
  procedure: Procedure,
  submission: Submission,
): Promise<{ identity: CaseIdentity; state: CaseState }> {
  const now = platform.now();
  const identity: CaseIdentity = {
    region: submission.region,
    id: submission.id,
    number: makeCaseNumber(submission.region, now),
    kind: procedure.actSet.code,
    implementationCode: submission.item.implementationCode,
    itemId: submission.item.id,
    itemVersion: submission.item.version,
    itemName: submission.item.name,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    agency: submission.plan.agency,
    applicantKind: submission.applicant.kind,
    applicantId: submission.applicant.id,
    applicantName: submission.applicant.name,
    applicantCode: submission.applicant.code,
    submittedBy: submission.actor.account,
    receivedAt: now,
  };
  const action: CaseAction = {
    sequence: 1,
    at: now,
    actor: submission.actor,
    event: {
      type: 'submitted',
      plan: submission.plan,
      answers: submission.answers,
      materials: submission.materials,
      ...(submission.conditions && { conditions: submission.conditions }),
      ...(submission.receivedOn && { on: submission.receivedOn }),
    },
  };
  const state = reduceCase(procedure, [action], await getCalendar(platform.database));
  const agencies = new Set([
    submission.plan.agency,
    ...submission.plan.reviews.map((review) => review.agency),
  ]);
  for (const { agency } of state.tasks) agencies.add(agency);
  for (const agency of Object.values(submission.plan.departments ?? {})) agencies.add(agency);
  const change = changeOf(identity, undefined, state, action);
  const stored = await insertCase(singleStatements(tx), identity, change, [...agencies]);
  // Should the caller's transaction be undone, an act tried on it finds no case and says so.
  caseMemory(platform.database).keep({ stored, state });
  return { identity, state };
}

/** 办件编号: division 6, date 8, ten random digits: nobody can count the cases of others from their own. */
export function makeCaseNumber(region: string, now: Date): string {
  const date = dateIn(now).replaceAll('-', '');
  const serial = `${randomInt(100_000)}`.padStart(5, '0') + `${randomInt(100_000)}`.padStart(5, '0');
  return `${region.slice(0, 6)}${date}${serial}`;
}
