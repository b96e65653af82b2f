import { dateIn } from '../../../kernel/date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import type { Facts } from '../../../kernel/rule/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PersonActor, signatureOf } from '../../identity/index.ts';
import type { Answers, CaseEvent, HandedMaterials } from '../action.ts';
import type { CaseState } from '../case.ts';
import { conditionsOf } from '../case-facts.ts';
import { getCaseForUpdate, requireApplicant } from '../queries/get-case.ts';
import { appendEvent } from './append-event.ts';

/** The applicant hands in what the correction notice asked for. @throws Refusal `case-unknown`, `correction-not-open` */
export async function correctCase(
  platform: Platform,
  tx: Tx,
  actor: PersonActor,
  input: {
    number: string;
    answers: Answers;
    materials: HandedMaterials;
    /** What the rules of the procedure look at. */
    facts: Facts;
  },
): Promise<CaseState> {
  const { stored, state } = await getCaseForUpdate(platform, tx, input.number);
  requireApplicant(actor, 'correct', stored, state);
  if (state.status !== 'correcting') {
    throw conflict('correction-not-open', {
      zh: '这个办件目前不需要补正，可能已经补正过。请查看办件进度。',
      en: 'This case does not wait for a correction; it may have been corrected already. See its progress.',
    });
  }
  const now = platform.now();
  const event: CaseEvent = {
    type: 'corrected',
    answers: input.answers,
    materials: input.materials,
    conditions: conditionsOf(state.procedure, input.facts, dateIn(now)),
  };
  return (await appendEvent(tx, stored, state, event, actorOf(actor), now)).state;
}

/** The applicant takes the application back before it is decided. @throws Refusal `case-unknown`, `withdrawal-too-late` */
export async function withdrawCase(
  platform: Platform,
  tx: Tx,
  actor: PersonActor,
  input: { number: string; reasons: string },
): Promise<CaseState> {
  const { stored, state } = await getCaseForUpdate(platform, tx, input.number);
  requireApplicant(actor, 'withdraw', stored, state);
  if (!canWithdraw(state)) {
    throw conflict('withdrawal-too-late', {
      zh: '办件已经作出决定或已办结，不能撤回。如需注销证照，请办理相应的注销事项。',
      en: 'The case has been decided or closed and cannot be withdrawn. To give up a licence, apply to cancel it.',
    });
  }
  const event: CaseEvent = { type: 'withdrawn', reasons: input.reasons };
  return (await appendEvent(tx, stored, state, event, actorOf(actor), platform.now())).state;
}

export function canWithdraw(state: CaseState): boolean {
  return !state.closedAt && state.procedure.actSet.acts.withdraw?.during.includes(state.status) === true;
}

function actorOf(actor: PersonActor) {
  return { account: actor.accountId, name: signatureOf(actor), agency: undefined };
}
