import { formatDate } from '../../../kernel/date.ts';
import { certificateDocument, renderDocument } from '../../../platform/pdf/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { signPdf, sm2SignatureFromDer } from '../../../platform/signing/index.ts';
import type { AgencyRecord } from '../../agencies/index.ts';
import type { Certificate } from '../certificate.ts';
import type { CertificateType } from '../certificate-type.ts';
import { type CertificateData, digestOf, writeDataFile } from '../proof/certificate-data.ts';
import { bytesToSign, type Statement, writeStatement } from '../proof/statement.ts';

export type DraftCertificate = Pick<
  Certificate,
  | 'identifier'
  | 'number'
  | 'type'
  | 'name'
  | 'holder'
  | 'issuerName'
  | 'issuedOn'
  | 'validFrom'
  | 'validUntil'
  | 'fields'
>;

type Issuer = Pick<AgencyRecord, 'name' | 'code' | 'creditCode'>;

/** As much of the platform as a file needs. */
interface FilePlatform extends Pick<Platform, 'signing' | 'timeStamper' | 'publicUrl' | 'site'> {
  readonly config: Pick<Platform['config'], 'mode'>;
  readonly files: Pick<Platform['files'], 'put'>;
}

interface FileOrder {
  readonly type: CertificateType;
  readonly agency: Issuer;
  readonly draft: DraftCertificate;
  readonly now: Date;
}

/**
 * The file of a certificate: the data signed with SM2, its statement as the QR code, both in a PDF signed as PAdES with a
 * time stamp and all that later years need to check it. One digest goes through all three.
 */
export async function makeFile(
  platform: FilePlatform,
  order: FileOrder,
): Promise<{ readonly hash: string; readonly size: number }> {
  const { type, agency, draft, now } = order;
  const data = dataOf(draft, agency);
  const statement = await signStatement(platform, order, data);
  const rendered = await renderFace(platform, order, statement);
  const key = await platform.signing.keyFor(signerOf(agency));
  const [roots, revocationList] = await Promise.all([
    platform.signing.trustedRoots(),
    platform.signing.revocationList(),
  ]);
  const signed = await signPdf(rendered.pdf, key, {
    name: agency.name.zh,
    reason: `颁发${type.name.zh}`,
    location: platform.site.city.zh,
    date: now,
    box: rendered.seal,
    attachment: {
      name: 'certificate.json',
      mediaType: 'application/json',
      description: `${type.name.zh} ${draft.number} 证照数据`,
      content: writeDataFile({ data, statement }),
    },
    validation: {
      certificates: [key.certificateDer, ...key.chain, ...roots],
      revocationLists: [revocationList],
    },
    timeStamper: platform.timeStamper,
  });
  return platform.files.put(signed, { limit: 20_000_000 });
}

export function signerOf(agency: Issuer) {
  return { id: agency.creditCode ?? agency.code, organisation: agency.name.zh };
}

function dataOf(draft: DraftCertificate, agency: Issuer): CertificateData {
  const { holder } = draft;
  return {
    format: 'tongban-certificate/1',
    identifier: draft.identifier,
    number: draft.number,
    type: draft.type,
    name: draft.name.zh,
    holder: { kind: holder.kind, name: holder.name, code: holder.code },
    issuer: { code: agency.creditCode ?? agency.code, name: draft.issuerName },
    issuedOn: draft.issuedOn,
    validFrom: draft.validFrom,
    validUntil: draft.validUntil ?? null,
    fields: draft.fields.map(({ label, value }) => ({ label: label.zh, value })),
  };
}

async function signStatement(
  platform: FilePlatform,
  { agency, draft }: FileOrder,
  data: CertificateData,
): Promise<string> {
  const key = await platform.signing.keyFor(signerOf(agency), 'sm2-sm3');
  const statement: Statement = {
    address: `${platform.publicUrl}/verify/${draft.identifier}`,
    key: key.keyId.slice(0, 16),
    digest: digestOf(data),
    validFrom: draft.validFrom,
    validUntil: draft.validUntil,
    name: draft.name.zh,
    holder: draft.holder.name,
  };
  const signature = await key.sign(bytesToSign(statement));
  return writeStatement(statement, sm2SignatureFromDer(signature));
}

function renderFace(platform: FilePlatform, { type, agency, draft, now }: FileOrder, statement: string) {
  const issuedOn = formatDate(draft.issuedOn, 'zh-CN');
  const until = draft.validUntil ? `至${formatDate(draft.validUntil, 'zh-CN')}` : '长期有效';
  return renderDocument(
    certificateDocument({
      title: type.name.zh,
      titleEnglish: type.name.en,
      issuer: agency.name.zh,
      number: draft.number,
      identifier: draft.identifier,
      fields: draft.fields
        .filter((field) => !closing.has(field.label.zh))
        .map((field) => ({ label: field.label.zh, value: field.value })),
      validity: draft.validUntil ? `${formatDate(draft.validFrom, 'zh-CN')}${until}` : until,
      issuedOn,
      qr: { url: statement },
      note: type.note?.zh,
      seal: { text: agency.name.zh, caption: '电子证照专用章' },
      watermark: platform.config.mode === 'demo' ? '演示' : undefined,
      date: now,
    }),
  );
}

/** Lines that the document sets by itself, around the seal and under the title. */
const closing = new Set(['编号', '有效期起', '有效期至', '发证机关', '发证日期']);
