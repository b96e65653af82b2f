import { parseMobilePhone } from '../../../kernel/phone.ts';
import { type FieldFault, invalid, Refusal } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { normaliseLogin } from '../login-name.ts';
import { identityPolicy } from '../policy.ts';
import { isReason, reasonMissing } from '../reason.ts';
import { CounterAct, type CounterSubject } from './counter-request.ts';
import { findCounterSubject, insertCounterRequest } from './counter-store.ts';
import { counterSubject } from './counter-subject.ts';

/** What the official at the counter has typed. */
export interface CounterInput {
  readonly login: string;
  readonly acts: readonly string[];
  /** Which paper was seen. */
  readonly evidence: string;
  /** For a new account. */
  readonly phone: string;
  readonly reason: string;
}

/**
 * One official has seen somebody's identity card and asks for what another official will check and do.
 * @throws Refusal `counter-invalid`, `not-allowed`
 */
export async function askAtCounter(
  platform: Platform,
  actor: OfficialActor,
  input: CounterInput,
): Promise<Uuid> {
  const subject = await findCounterSubject(platform.database, normaliseLogin(input.login));
  const { acts, phone, reason, evidence } = readInput(input, subject);
  if (!subject) throw new Error('a counter request without its subject has been let through');
  identityPolicy.require(actor, 'ask-at-counter', await counterSubject(platform, subject));
  const at = platform.now();
  const region = actor.posts.find(({ deputyFor }) => !deputyFor)?.region ?? '';
  return inTransaction(platform.database, async (tx) => {
    const asked = { askedAt: at, askedBy: actor.officialId, region, subject, acts, evidence, phone, reason };
    const id = await insertCounterRequest(tx, asked);
    await appendSecurityEvent(tx, {
      at,
      kind: 'counter-asked',
      accountId: subject.accountId,
      byAccount: actor.accountId,
      reason,
      facts: { acts, evidence, request: id },
    });
    return id;
  });
}

function readInput(input: CounterInput, subject: CounterSubject | undefined) {
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string) => faults.push({ field, message: { zh, en } });
  if (!subject) fault('login', '没有这个账号，请核对', 'There is no such account; please check');
  const acts = CounterAct.options.filter((act) => input.acts.includes(act));
  if (acts.length === 0) fault('acts', '请选择要办理的内容', 'Choose what is to be done');
  else if (subject && !fits(acts, subject)) {
    fault(
      'acts',
      '所选内容不适用于这个账号：没有账号的只能开通，工作人员账号没有实名核验',
      'This does not fit the account: who has none can only open one, and staff accounts are not verified',
    );
  }
  const evidence = input.evidence.trim().slice(0, 100);
  if (evidence === '') fault('evidence', '请写明核对的证件', 'Say which paper was seen');
  const phone = acts.includes('open') ? readPhone(input.phone, faults) : undefined;
  const reason = input.reason.trim();
  if (!isReason(reason)) faults.push({ field: 'reason', message: reasonMissing });
  if (faults.length > 0) {
    throw invalid('counter-invalid', { zh: '没有提交。', en: 'Nothing has been asked for.' }, faults);
  }
  return { acts, evidence, phone, reason };
}

function fits(acts: readonly CounterAct[], subject: CounterSubject): boolean {
  if (subject.kind === 'official') return !acts.includes('open') && !acts.includes('verify');
  return subject.accountId === undefined ? acts.every((act) => act === 'open') : !acts.includes('open');
}

function readPhone(text: string, faults: FieldFault[]): string | undefined {
  try {
    return parseMobilePhone(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    faults.push({ field: 'phone', message: error.text });
    return undefined;
  }
}
