import { notFound } from '../../../kernel/refusal.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../../identity/index.ts';
import { type CaseState, reduceCase } from '../case.ts';
import { type CaseIdentity, findCase, type StoredCase } from '../case-store.ts';
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
  const view = await readView(platform, platform.database, number, false);
  if (!casePolicy.can(actor, permission, subjectOf(view.stored, view.state))) throw unknownCase();
  return view;
}

/** Locks the case until the transaction ends. Permission is for the caller to check. */
export function getCaseForUpdate(platform: Platform, tx: Tx, number: string): Promise<CaseView> {
  return readView(platform, tx, number, true);
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

export function subjectOf(identity: CaseIdentity, state: CaseState): CaseSubject {
  return {
    agency: identity.agency,
    reviewAgencies: state.plan.reviews.map((review) => review.agency),
    applicantId: identity.applicantId,
    item: identity.implementationCode,
    submittedBy: identity.submittedBy,
  };
}

async function readView(platform: Platform, tx: Database, number: string, lock: boolean): Promise<CaseView> {
  const stored = await findCase(tx, { number }, { lock });
  if (!stored) throw unknownCase();
  const procedures = await getProcedures(platform.database);
  const procedure = procedures.getVersion(stored.procedureCode, stored.procedureVersion);
  return { stored, state: reduceCase(procedure, stored.actions) };
}

function unknownCase(): Error {
  return notFound('case-unknown', {
    zh: '没有找到这个办件，或者您无权查看。请核对办件编号。',
    en: 'There is no such case, or you may not see it. Check the case number.',
  });
}
