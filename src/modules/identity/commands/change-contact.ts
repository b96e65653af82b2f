import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { saveContact } from '../account-store.ts';
import type { PersonActor } from '../actor.ts';
import { identityPolicy } from '../policy.ts';

export interface Contact {
  readonly email: string;
  readonly address: string;
}

/** Saves the e-mail and postal address that fill in forms. @throws Refusal `contact-invalid` */
export async function changeContact(platform: Platform, actor: PersonActor, input: Contact): Promise<void> {
  identityPolicy.require(actor, 'manage-account', { account: actor.accountId });
  const email = input.email.normalize('NFKC').trim();
  const address = input.address.trim();
  const faults: FieldFault[] = [];
  if (email !== '' && !(email.length <= 254 && /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(email))) {
    faults.push({
      field: 'email',
      message: { zh: '电子邮箱应类似 name@example.com', en: 'An e-mail address looks like name@example.com' },
    });
  }
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
  await inTransaction(platform.database, (tx) =>
    saveContact(tx, actor.personId, { email: email || undefined, address: address || undefined }),
  );
}
