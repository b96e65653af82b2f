import { conflict, type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { firstContactPolicy } from '../policy.ts';
import { appendFirstContactEvent, moveFirstContact } from './first-contact-store.ts';
import { getFirstContact } from './get-first-contact.ts';

/**
 * Hands the answering for a case to a colleague, with a reason that is kept.
 * @throws Refusal `case-unknown`, `not-allowed`, `first-contact-invalid`, `first-contact-changed`
 */
export async function handOverFirstContact(
  platform: Platform,
  actor: OfficialActor,
  input: { readonly number: string; readonly to: string; readonly reasons: string },
): Promise<void> {
  const { stored, contact, colleagues } = await getFirstContact(platform, actor, input.number);
  if (!contact) throw changed();
  firstContactPolicy.require(actor, 'hand-over', contact);
  const colleague = colleagues.find(({ accountId }) => accountId === input.to);
  const reasons = input.reasons.trim().slice(0, 500);
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string) => faults.push({ field, message: { zh, en } });
  if (!colleague) fault('to', '请选择移交给谁', 'Choose to whom');
  if (reasons === '') fault('reasons', '请写明移交原因', 'Give the reason');
  if (!colleague || faults.length > 0) {
    throw invalid('first-contact-invalid', { zh: '没有移交', en: 'Nothing was handed over' }, faults);
  }
  const at = platform.now();
  const { accountId: account, name, agency } = colleague;
  await inTransaction(platform.database, async (tx) => {
    if (!(await moveFirstContact(tx, stored, contact.account, { account, name, agency, since: at }))) {
      throw changed();
    }
    const event = { at, how: 'handed-over', account, name, agency, byName: actor.name, reasons } as const;
    await appendFirstContactEvent(tx, stored, event);
  });
}

function changed(): Error {
  return conflict('first-contact-changed', {
    zh: '首问责任人刚刚变更，没有移交。请刷新后查看。',
    en: 'The first contact has just changed, so nothing was handed over. Reload the page.',
  });
}
