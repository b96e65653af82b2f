import { parseCreditCode } from '../../../kernel/credit-code.ts';
import { invalid, notAllowed, Refusal } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { claimByAccount } from '../attempt-rule.ts';
import { countAttempt } from '../attempt-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import type { CompanyCheck } from '../real-name/register-checks.ts';
import { unavailable } from '../real-name/verify-person.ts';
import { blindDigest } from '../session.ts';
import { findRepresentativeForUpdate, replaceRepresentative, saveCompany } from './company-store.ts';

/**
 * The legal representative takes up a company by its credit code. Where the platform still knows a former one, the
 * register is right: the former one acts for it no longer, powers of attorney of the company stay.
 * @returns name of the company
 * @throws Refusal `credit-code-invalid`, `not-its-representative`, `register-unavailable`, `not-verified`, `too-many-attempts`
 */
export async function claimCompany(
  platform: Platform,
  check: CompanyCheck,
  self: PersonActor,
  typedCode: string,
): Promise<string> {
  if (self.assurance !== 'verified') throw notVerified();
  const creditCode = readCode(typedCode);
  const at = platform.now();
  const key = blindDigest(platform.secret, 'claim', self.accountId);
  await countAttempt(platform.database, claimByAccount, { key, now: at });
  const { name, identityNumber, personId, accountId } = self;
  const found = await check.representative({ creditCode, person: { name, identityNumber } });
  if (found.answer !== 'match') {
    throw found.answer === 'unavailable' ? unavailable() : notItsRepresentative();
  }
  const { company } = found;
  await inTransaction(platform.database, async (tx) => {
    const companyId = await saveCompany(tx, { ...company, legalRepresentative: name, at });
    const former = await findRepresentativeForUpdate(tx, companyId);
    if (former?.personId === personId) return;
    await replaceRepresentative(tx, { companyId, personId, since: company.since, at });
    const facts = { company: company.name, creditCode };
    await appendSecurityEvent(tx, { at, kind: 'company-claimed', accountId, byAccount: accountId, facts });
    if (former?.accountId) {
      const kind = 'representative-replaced';
      await appendSecurityEvent(tx, { at, kind, accountId: former.accountId, byAccount: accountId, facts });
    }
  });
  return company.name;
}

function readCode(text: string): string {
  try {
    return parseCreditCode(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw invalid(error.code, error.text, [{ field: 'creditCode', message: error.text }]);
  }
}

function notItsRepresentative() {
  const message = {
    zh: '市场主体登记中，您不是该单位的法定代表人（负责人、经营者）。请核对代码；刚办理变更登记的，请在次日再试。经办人请由法定代表人出具委托。',
    en: 'The register does not have you as its legal representative. Check the code; after a recent change try again tomorrow. Others need a power of attorney.',
  };
  return invalid('not-its-representative', message, [{ field: 'creditCode', message }]);
}

function notVerified() {
  return notAllowed('not-verified', {
    zh: '认领单位前，请先在“账号与安全”完成实名核验。',
    en: 'Verify your identity under “Account and security” before you take up a company.',
  });
}
