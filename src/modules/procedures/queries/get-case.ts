import { notFound } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../../identity/index.ts';
import { getCalendar } from '../calendar-store.ts';
import { type CaseState, reduceCase } from '../case.ts';
import { type CaseIdentity, findCase, lockCase, type StoredCase } from '../case-store.ts';
import { type CasePermission, type CaseSubject, casePolicy } from '../policy.ts';
import { getProcedures } from '../procedure-library.ts';

export interface CaseView {
  readonly stored: StoredCase;
  readonly state: CaseState;
}

/**
 * A case as its history makes it, for somebody who may see it.
 * To everybody else it does not exist. @throws Refusal `case-unknown`
 */
export async function getCase(
  platform: Platform,
  actor: Actor | undefined,
  permission: Extract<CasePermission, 'read-as-applicant' | 'read-as-official'>,
  number: string,
): Promise<CaseView> {
  const view = await readCaseView(platform, number);
  if (!casePolicy.can(actor, permission, subjectOf(view.stored, view.state))) throw unknownCase();
  return view;
}

/** Locks the case until the transaction ends. Permission is for the caller to check. */
export async function getCaseForUpdate(platform: Platform, tx: Tx, number: string): Promise<CaseView> {
  return viewOf(platform, await lockCase(tx, { number }));
}

export function requireOfficialReader(actor: Actor, identity: CaseIdentity, state: CaseState): void {
  if (!casePolicy.can(actor, 'read-as-official', subjectOf(identity, state))) throw unknownCase();
}

export function requireApplicant(
  actor: Actor,
  action: 'receive' | 'withdraw' | 'correct',
  identity: CaseIdentity,
  state: CaseState,
): void {
  if (!casePolicy.can(actor, action, subjectOf(identity, state))) throw unknownCase();
}

/** Whether the actor may read the case for the applicant. */
export function isOfApplicant(actor: Actor, { stored, state }: CaseView): boolean {
  return casePolicy.can(actor, 'read-as-applicant', subjectOf(stored, state));
}

export function subjectOf(identity: CaseIdentity, state: CaseState): CaseSubject {
  return {
    agency: identity.agency,
    reviewAgencies: [
      ...new Set([
        ...state.plan.reviews.map((review) => review.agency),
        ...state.tasks.map((task) => task.agency),
      ]),
    ],
    applicantId: identity.applicantId,
    item: identity.implementationCode,
    submittedBy: identity.submittedBy,
  };
}

/** The case as it stands, without asking who wants to know. */
export async function readCaseView(platform: Platform, number: string): Promise<CaseView> {
  return viewOf(platform, await findCase(platform.database, { number }));
}

async function viewOf(platform: Platform, stored: StoredCase | undefined): Promise<CaseView> {
  if (!stored) throw unknownCase();
  const [procedures, calendar] = await Promise.all([
    getProcedures(platform.database),
    getCalendar(platform.database),
  ]);
  const procedure = procedures.getVersion(stored.procedureCode, stored.procedureVersion);
  return { stored, state: reduceCase(procedure, stored.actions, calendar) };
}

function unknownCase(): Error {
  return notFound('case-unknown', {
    zh: '没有找到这个办件，或者您无权查看。请核对办件编号。',
    en: 'There is no such case, or you may not see it. Check the case number.',
  });
}
