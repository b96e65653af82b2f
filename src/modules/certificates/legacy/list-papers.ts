import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type AgencyRecord, getDirectory } from '../../agencies/index.ts';
import { listGrantedCertificates } from '../../catalogue/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { CertificateType } from '../certificate-type.ts';
import { getCertificateTypes } from '../certificate-types.ts';
import { legacyPolicy } from '../policy.ts';
import type { LegacyEntry } from './legacy-entry.ts';
import { readLegacyEntries } from './legacy-store.ts';

export interface PaperRow {
  readonly entry: LegacyEntry;
  readonly type: CertificateType | undefined;
}

/** What the agencies of the official have entered, the newest first. */
export async function listPapers(
  { database }: Platform,
  actor: OfficialActor,
  page: { readonly after: Uuid | undefined; readonly size: number },
): Promise<{ readonly rows: readonly PaperRow[]; readonly next: Uuid | undefined }> {
  const found = await readLegacyEntries(database, agenciesOf(actor), { ...page, size: page.size + 1 });
  const types = await getCertificateTypes(database);
  const rows = found.slice(0, page.size).map((entry) => ({ entry, type: types.get(entry.type) }));
  return { rows, next: found.length > page.size ? rows.at(-1)?.entry.id : undefined };
}

export interface PaperKind {
  readonly agency: AgencyRecord;
  readonly type: CertificateType;
}

/** What the official may enter. */
export async function listPaperKinds({ database }: Platform, actor: OfficialActor): Promise<PaperKind[]> {
  const [types, granted, directory] = await Promise.all([
    getCertificateTypes(database),
    listGrantedCertificates(database),
    getDirectory(database),
  ]);
  return agenciesOf(actor).flatMap((code) => {
    const agency = directory.getAgency(code);
    if (!agency.creditCode) return [];
    return (granted.get(code) ?? []).flatMap((one) => {
      const type = types.get(one);
      return type ? [{ agency, type }] : [];
    });
  });
}

function agenciesOf(actor: OfficialActor): string[] {
  const agencies = new Set(actor.posts.map(({ agency }) => agency));
  return [...agencies].filter((agency) => legacyPolicy.can(actor, 'enter', { agency, enteredBy: undefined }));
}
