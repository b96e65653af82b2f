import { ageOn, dateIn } from '../../../kernel/date.ts';
import { parseIdentityNumber } from '../../../kernel/identity-number.ts';
import { type FieldFault, invalid, notAllowed, Refusal } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { claimByAccount } from '../attempt-rule.ts';
import { countAttempt } from '../attempt-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { findPersonByNumber, insertVerifiedPerson } from '../person-store.ts';
import type { NamedNumber, RealNameCheck } from '../real-name/register-checks.ts';
import { unavailable } from '../real-name/verify-person.ts';
import { parseName } from '../registration.ts';
import { blindDigest } from '../session.ts';
import { ageOfMajority, comesOfAgeOn } from './guardianship.ts';
import { insertGuardianship } from './ward-store.ts';

export interface ChildInput {
  readonly name: string;
  readonly identityNumber: string;
}

/**
 * Adds a child for whom a parent acts, where the household register says so (个人信息保护法第三十一条: below fourteen
 * a parent consents).
 * @throws Refusal `child-invalid`, `no-such-child`, `register-unavailable`, `not-verified`, `too-many-attempts`
 */
export async function addChild(
  platform: Platform,
  check: RealNameCheck,
  self: PersonActor,
  input: ChildInput,
): Promise<void> {
  if (self.assurance !== 'verified') throw notVerified();
  const at = platform.now();
  const child = readChild(input, at);
  const key = blindDigest(platform.secret, 'claim', self.accountId);
  await countAttempt(platform.database, claimByAccount, { key, now: at });
  const { name, identityNumber, personId: guardianId, accountId } = self;
  const answer = await check.parent({ parent: { name, identityNumber }, child });
  if (answer === 'unavailable') throw unavailable();
  if (answer === 'no-match') throw noSuchChild();
  await inTransaction(platform.database, async (tx) => {
    await insertVerifiedPerson(tx, { ...child, id: uuidv7(), phone: self.phone, at });
    const known = await findPersonByNumber(tx, child.identityNumber);
    if (!known) throw new Error('a person just stored cannot be found');
    const { personId: wardId, birthDate } = known.person;
    await insertGuardianship(tx, { guardianId, wardId, endsOn: comesOfAgeOn(birthDate), at });
    for (const concerned of [accountId, known.accountId]) {
      if (!concerned) continue;
      await appendSecurityEvent(tx, {
        at,
        kind: 'child-added',
        accountId: concerned,
        byAccount: accountId,
        facts: { child: child.name, guardian: name },
      });
    }
  });
}

function readChild(input: ChildInput, now: Date): NamedNumber {
  const faults: FieldFault[] = [];
  const at = <T>(field: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ field, message: error.text });
      return undefined;
    }
  };
  const name = at('name', () => parseName(input.name));
  const number = at('identityNumber', () => parseIdentityNumber(input.identityNumber));
  if (number && ageOn(number.birthDate, dateIn(now)) >= ageOfMajority) {
    const message = {
      zh: `已满${ageOfMajority}周岁，由本人办理；需要代办的，请由其本人出具委托`,
      en: `From ${ageOfMajority} years of age a person acts alone and may give a power of attorney`,
    };
    faults.push({ field: 'identityNumber', message });
  }
  if (name !== undefined && number && faults.length === 0) return { name, identityNumber: number.number };
  throw invalid('child-invalid', { zh: '没有添加。', en: 'The child has not been added.' }, faults);
}

function noSuchChild() {
  const message = {
    zh: '户籍登记中没有您与该子女的亲子关系。请核对姓名和身份证号码；户籍不在一处的，请持出生医学证明到政务服务大厅办理。',
    en: 'The household register does not have this child as yours. Check name and number; if you are registered elsewhere, bring the birth certificate to a service hall.',
  };
  return invalid('no-such-child', message, [{ field: 'identityNumber', message }]);
}

function notVerified() {
  return notAllowed('not-verified', {
    zh: '代子女办理前，请先在“账号与安全”完成实名核验。',
    en: 'Verify your identity under “Account and security” before you act for a child.',
  });
}
