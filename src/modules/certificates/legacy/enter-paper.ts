import { dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { conflict, invalid, notFound } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type AgencyRecord, getDirectory } from '../../agencies/index.ts';
import { listGrantedCertificates } from '../../catalogue/index.ts';
import { findHolder, type OfficialActor } from '../../identity/index.ts';
import { findCertificate } from '../certificate-store.ts';
import type { CertificateType } from '../certificate-type.ts';
import { getCertificateTypes } from '../certificate-types.ts';
import { legacyPolicy } from '../policy.ts';
import type { Scan } from './legacy-entry.ts';
import { insertLegacyEntry } from './legacy-store.ts';
import { identifierOfPaper, readPaper, type TypedPaper } from './read-paper.ts';

interface Order {
  readonly agency: string;
  readonly type: string;
  readonly typed: TypedPaper;
  readonly scan: Scan | { readonly refused: Text };
}

/**
 * Enters a certificate on paper; nothing is issued before a second person has compared it.
 * @throws Refusal `not-allowed`, `certificate-type-unknown`, `paper-invalid`, `paper-entered-already`
 */
export async function enterPaper(platform: Platform, actor: OfficialActor, order: Order): Promise<Uuid> {
  const { typed, scan } = order;
  const { agency, type } = await getPaperKind(platform, actor, order);
  const at = platform.now();
  const { paper, faults: found } = readPaper(type, typed, dateIn(at));
  const faults = [...found];
  const holder = paper && (await findHolder(platform.database, paper.holder));
  if (paper && !holder) faults.push({ field: 'holderCode', message: holderUnknown });
  if ('refused' in scan) faults.push({ field: 'scan', message: scan.refused });
  if (faults.length > 0 || !paper || !holder || 'refused' in scan) {
    throw invalid('paper-invalid', { zh: '请核对标出的内容。', en: 'Please check what is marked.' }, faults);
  }
  const identifier = identifierOfPaper(type, agency.creditCode ?? '', paper.number);
  const entry = {
    ...paper,
    id: uuidv7(),
    agency: agency.code,
    type: type.code,
    holder: { kind: holder.kind, id: holder.id },
    scan,
    status: 'waiting' as const,
    entered: { by: { account: actor.accountId, name: actor.name }, at },
    decided: undefined,
  };
  const isKnown = (await findCertificate(platform.database, { identifier })) !== undefined;
  if (isKnown || !(await insertLegacyEntry(platform.database, entry))) throw enteredAlready();
  return entry.id;
}

/** An agency and a type that it grants. @throws Refusal `not-allowed`, `certificate-type-unknown` */
export async function getPaperKind(
  { database }: Platform,
  actor: OfficialActor,
  order: { readonly agency: string; readonly type: string },
): Promise<{ readonly agency: AgencyRecord; readonly type: CertificateType }> {
  legacyPolicy.require(actor, 'enter', { agency: order.agency, enteredBy: undefined });
  const [types, granted, directory] = await Promise.all([
    getCertificateTypes(database),
    listGrantedCertificates(database),
    getDirectory(database),
  ]);
  const type = granted.get(order.agency)?.includes(order.type) ? types.get(order.type) : undefined;
  const agency = directory.getAgency(order.agency);
  if (type && agency.creditCode) return { agency, type };
  throw notFound('certificate-type-unknown', {
    zh: '本机关不颁发这种证照。请重新选择。',
    en: 'Your agency does not issue this type. Choose another.',
  });
}

const holderUnknown: Text = {
  zh: '平台上还没有这个持证人。请持证人注册（或者到窗口登记）以后再录入，证照才能放进本人的卡包',
  en: 'This holder is not known here yet. Enter it once the holder has registered, online or at a window',
};

function enteredAlready() {
  const message = {
    zh: '这个编号的证照已经录入，或者已经有电子证照。请在列表中查找，不用重复录入。',
    en: 'A certificate of this number has been entered or issued already. Look for it in the list.',
  };
  return conflict('paper-entered-already', message);
}
