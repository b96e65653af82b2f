import { conflict, invalid } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { Certificate } from '../certificate.ts';
import { findCertificate, insertCertificate, type Signatory } from '../certificate-store.ts';
import { makeFile } from '../commands/make-file.ts';
import { legacyPolicy } from '../policy.ts';
import { getPaper, type PaperView } from './get-paper.ts';
import { decideLegacyEntry } from './legacy-store.ts';
import { identifierOfPaper } from './read-paper.ts';

interface Order {
  readonly id: string;
  readonly outcome: 'confirmed' | 'refused';
  readonly reason: string;
}

/**
 * A second person has compared the entry with the scan: it becomes a signed certificate, or goes back with a reason.
 * @throws Refusal `paper-unknown`, `not-allowed`, `reason-missing`, `paper-decided-already`, `paper-entered-already`
 */
export async function decidePaper(platform: Platform, actor: OfficialActor, order: Order): Promise<void> {
  const view = await getPaper(platform, actor, order.id);
  const { entry } = view;
  legacyPolicy.require(actor, 'decide', { agency: entry.agency, enteredBy: entry.entered.by.account });
  const reason = order.outcome === 'refused' ? readReason(order.reason) : undefined;
  const by = { account: actor.accountId, name: actor.name };
  const at = platform.now();
  await inTransaction(platform.database, async (tx) => {
    if (!(await decideLegacyEntry(tx, { id: entry.id, by, at, reason }))) throw decidedAlready();
    if (reason === undefined) await takeOver(platform, tx, view, { by, at });
  });
}

/** Makes the certificate. It keeps the number and the days of the paper. */
async function takeOver(
  platform: Platform,
  tx: Tx,
  { entry, type, agency, holder, fields }: PaperView,
  { by, at }: { by: Signatory; at: Date },
): Promise<void> {
  const identifier = identifierOfPaper(type, agency.creditCode ?? '', entry.number);
  if (await findCertificate(tx, { identifier })) throw issuedAlready();
  const draft = {
    id: uuidv7(),
    identifier,
    number: entry.number,
    type: type.code,
    name: type.name,
    holder,
    issuerName: agency.name.zh,
    issuedOn: entry.issuedOn,
    validFrom: entry.validFrom,
    validUntil: entry.validUntil,
    fields,
  };
  const file = await makeFile(platform, { type, agency, draft, now: at });
  const certificate: Certificate = {
    ...draft,
    region: agency.region,
    issuerAgency: agency.code,
    caseNumber: undefined,
    trust: entry.trust,
    fileHash: file.hash,
    fileSize: file.size,
    revoked: undefined,
    suspended: undefined,
    replaced: undefined,
  };
  await insertCertificate(tx, certificate, { by, at, legacyEntry: entry.id });
}

function readReason(typed: string): string {
  const reason = typed.trim();
  if (reason !== '' && reason.length <= 1000) return reason;
  const message = {
    zh: '请写明哪里与扫描件不一致、怎样改正，不超过1000字',
    en: 'Say what differs from the scan and how to correct it, at most 1,000 characters',
  };
  throw invalid('reason-missing', message, [{ field: 'reason', message }]);
}

function decidedAlready() {
  return conflict('paper-decided-already', {
    zh: '这份存量证照刚刚已经复核，请刷新后查看结果。',
    en: 'It has just been decided by somebody else. Reload the page to see how.',
  });
}

function issuedAlready() {
  return conflict('paper-entered-already', {
    zh: '这个编号的证照已经有电子证照，不能重复转换。请退回这份录入。',
    en: 'A certificate of this number has been issued already. Return this entry.',
  });
}
