import { parseEmail } from '../../../kernel/email.ts';
import { type FieldFault, invalid, Refusal } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { saveContact } from '../account-store.ts';
import type { PersonActor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { identityPolicy } from '../policy.ts';

export interface Contact {
  readonly email: string;
  readonly address: string;
}

/** Saves the e-mail and postal address that fill in forms. @throws Refusal `contact-invalid` */
export async function changeContact(platform: Platform, actor: PersonActor, input: Contact): Promise<void> {
  identityPolicy.require(actor, 'manage-account', { account: actor.accountId });
  const address = input.address.trim();
  const faults: FieldFault[] = [];
  const email = input.email.trim() === '' ? undefined : readEmail(input.email, faults);
  if (address.length > 200) {
    faults.push({
      field: 'address',
      message: { zh: '通信地址不能超过200个字', en: 'The address may have 200 characters at most' },
    });
  }
  if (faults.length > 0) {
    throw invalid(
      'contact-invalid',
      { zh: '联系方式没有保存。', en: 'Your contact details have not been saved.' },
      faults,
    );
  }
  await inTransaction(platform.database, async (tx) => {
    await saveContact(tx, actor.personId, { email, address: address || undefined });
    const { accountId } = actor;
    await appendSecurityEvent(tx, {
      at: platform.now(),
      kind: 'contact-changed',
      accountId,
      byAccount: accountId,
    });
  });
}

function readEmail(text: string, faults: FieldFault[]): string | undefined {
  try {
    return parseEmail(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    faults.push({ field: 'email', message: error.text });
    return undefined;
  }
}
