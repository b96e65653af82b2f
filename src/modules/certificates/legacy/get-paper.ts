import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type AgencyRecord, getDirectory } from '../../agencies/index.ts';
import { findHolder, type Holder, type OfficialActor } from '../../identity/index.ts';
import type { CertificateField } from '../certificate.ts';
import type { CertificateType } from '../certificate-type.ts';
import { getCertificateTypes } from '../certificate-types.ts';
import { legacyPolicy } from '../policy.ts';
import type { LegacyEntry } from './legacy-entry.ts';
import { legacyFace } from './legacy-face.ts';
import { findLegacyEntry } from './legacy-store.ts';

export interface PaperView {
  readonly entry: LegacyEntry;
  readonly type: CertificateType;
  readonly agency: AgencyRecord;
  readonly holder: Holder;
  /** What is signed when it is confirmed. */
  readonly fields: readonly CertificateField[];
}

/** An entry as its organ sees it. @throws Refusal `paper-unknown` */
export async function getPaper({ database }: Platform, actor: OfficialActor, id: string): Promise<PaperView> {
  const entry = isUuid(id) ? await findLegacyEntry(database, id) : undefined;
  const subject = entry && { agency: entry.agency, enteredBy: entry.entered.by.account };
  if (!entry || !subject || !legacyPolicy.can(actor, 'see-entry', subject)) {
    throw notFound('paper-unknown', {
      zh: '没有找到这份存量证照，或者它不是本机关录入的。',
      en: 'There is no such entry, or your agency did not make it.',
    });
  }
  const [types, directory, holder] = await Promise.all([
    getCertificateTypes(database),
    getDirectory(database),
    findHolder(database, entry.holder),
  ]);
  const type = types.get(entry.type);
  if (!type || !holder) throw new Error(`entry ${id} has lost its type or its holder`);
  const agency = directory.getAgency(entry.agency);
  return { entry, type, agency, holder, fields: legacyFace(type, entry, { holder, issuer: agency.name.zh }) };
}
