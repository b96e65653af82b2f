import { randomInt } from 'node:crypto';
import { dateIn } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answers, CaseAction, CaseActor, CasePlan, HandedMaterials } from '../action.ts';
import { type CaseState, reduceCase } from '../case.ts';
import { type CaseIdentity, insertCase } from '../case-store.ts';
import type { Procedure } from '../procedure.ts';
import { projectCase, projectTasks } from '../projection.ts';

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
  readonly actor: CaseActor & { readonly account: Uuid };
}

/** Opens a case in the caller's transaction: one statement. */
export async function openCase(
  tx: Tx,
  procedure: Procedure,
  submission: Submission,
  now: Date,
): Promise<{ identity: CaseIdentity; state: CaseState }> {
  const identity: CaseIdentity = {
    region: submission.region,
    id: submission.id,
    number: makeCaseNumber(submission.region, now),
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
    },
  };
  const state = reduceCase(procedure, [action]);
  const today = dateIn(now);
  const { agency, reviews } = submission.plan;
  await insertCase(tx, {
    identity,
    projection: projectCase(state, today),
    action,
    tasks: projectTasks(state, today),
    agencies: [...new Set([agency, ...reviews.map((review) => review.agency)])],
  });
  return { identity, state };
}

/** 办件编号: division 6, date 8, ten random digits: nobody can count the cases of others from their own. */
export function makeCaseNumber(region: string, now: Date): string {
  const date = dateIn(now).replaceAll('-', '');
  const serial = `${randomInt(100_000)}`.padStart(5, '0') + `${randomInt(100_000)}`.padStart(5, '0');
  return `${region.slice(0, 6)}${date}${serial}`;
}
