import {
  makeCertificateIdentifier,
  parseCertificateIdentifier,
} from '../../../kernel/certificate-identifier.ts';
import { type CalendarDate, dateIn, yearOf } from '../../../kernel/date.ts';
import { conflict, invalid } from '../../../kernel/refusal.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type AgencyRecord, getDirectory } from '../../agencies/index.ts';
import { getDictionary } from '../../elements/index.ts';
import type { FormAnswers } from '../../forms/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { CaseEffects, CaseIdentity, CaseState } from '../../procedures/index.ts';
import { assignedCode } from '../assigned-code.ts';
import { type Certificate, lastDay } from '../certificate.ts';
import {
  findCertificatesByNumber,
  insertCertificate,
  replaceStored,
  takeSerial,
} from '../certificate-store.ts';
import type { CertificateType } from '../certificate-type.ts';
import { getCertificateTypes } from '../certificate-types.ts';
import { faceOf } from '../face.ts';
import { tellStanding } from '../standing-topic.ts';
import { makeFile } from './make-file.ts';

/** What happens when an official issues the result of a case: the certificate, in the same transaction as the act. */
export function certificateEffects(platform: Platform): Pick<CaseEffects, 'issue'> {
  return {
    async issue(tx, identity, state, actor) {
      const code = state.plan.certificate;
      if (code === undefined) return {};
      const type = (await getCertificateTypes(platform.database)).get(code);
      if (!type) throw new Error(`certificate type ${code} is not declared`);
      const { certificate, code: assigned } = await issueCertificate(platform, tx, {
        type,
        identity,
        state,
        actor,
      });
      const { id, identifier, number } = certificate;
      return { certificate: { id, identifier, number, ...(assigned !== undefined && { code: assigned }) } };
    },
  };
}

interface Order {
  readonly type: CertificateType;
  readonly identity: CaseIdentity;
  readonly state: CaseState;
  readonly actor: OfficialActor;
}

async function issueCertificate(
  platform: Platform,
  tx: Tx,
  order: Order,
): Promise<{ certificate: Certificate; code: string | undefined }> {
  const { type, identity, state, actor } = order;
  const now = platform.now();
  const directory = await getDirectory(platform.database);
  const agency = directory.getAgency(identity.agency);
  const issuedOn = dateIn(now);
  const former = await findFormer(tx, order, agency);
  const validUntil =
    former && state.plan.replaces?.keepsTerm ? former.validUntil : lastDay(issuedOn, type.validity);
  const number = former?.number ?? (await takeNumber(tx, type, agency, issuedOn));
  const code = assignedCode(type, {
    division: agency.region.slice(0, 6),
    number,
    on: issuedOn,
    answers: state.answers,
  });
  const facts = {
    assignedCode: code,
    holderName: identity.applicantName,
    holderCode: identity.applicantCode,
    issuer: agency.name.zh,
    number,
    issuedOn,
    validFrom: issuedOn,
    validUntil,
  };
  const fields = faceOf(
    type,
    state.answers as FormAnswers,
    facts,
    await getDictionary(platform.database),
    (code) =>
      directory
        .regionChain(code)
        .map((region) => region.name.zh)
        .reverse()
        .join(''),
  );
  const draft = {
    id: uuidv7(),
    identifier: identifierOf(type, agency, number, former),
    number,
    type: type.code,
    name: type.name,
    holder: {
      kind: identity.applicantKind,
      id: identity.applicantId,
      name: identity.applicantName,
      code: identity.applicantCode,
    },
    issuerName: agency.name.zh,
    issuedOn,
    validFrom: issuedOn,
    validUntil,
    fields,
  };
  const file = await makeFile(platform, { type, agency, draft, now });
  const certificate: Certificate = {
    ...draft,
    region: identity.region,
    issuerAgency: agency.code,
    caseNumber: identity.number,
    trust: 'A',
    fileHash: file.hash,
    fileSize: file.size,
    revoked: undefined,
    suspended: undefined,
    replaced: undefined,
  };
  const by = { account: actor.accountId, name: actor.name };
  await insertCertificate(tx, certificate, { by, at: now });
  if (former) {
    const order = { id: former.id, by, at: now, successor: draft.identifier };
    if (!(await replaceStored(tx, order))) throw formerChanged();
    await tellStanding(tx, former, 'replaced', now);
  }
  return { certificate, code };
}

/**
 * The certificate whose place the new one takes: of the same type, organ and holder, under the number that was answered. An
 * older one on paper, or of another system, is none of ours: then a new number is given.
 */
async function findFormer(
  tx: Tx,
  { type, identity, state }: Order,
  agency: AgencyRecord,
): Promise<Certificate | undefined> {
  const { replaces } = state.plan;
  const answered = replaces && state.answers[replaces.element];
  if (typeof answered !== 'string') return undefined;
  const number = answered.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const found = await findCertificatesByNumber(tx, number);
  return found.find(
    (one) =>
      one.type === type.code &&
      one.issuerAgency === agency.code &&
      one.holder.id === identity.applicantId &&
      !one.revoked &&
      !one.replaced,
  );
}

function formerChanged() {
  return conflict('former-certificate-changed', {
    zh: '原证照的状态刚刚变化（撤销或者已经换发），请核实后重新制证。',
    en: 'The former certificate has just been revoked or replaced. Look at it, then issue again.',
  });
}

/** Prefix, division, year and a serial of the organ: JY990102202600001. */
async function takeNumber(
  tx: Tx,
  type: CertificateType,
  agency: AgencyRecord,
  on: CalendarDate,
): Promise<string> {
  const serial = await takeSerial(tx, agency.code, type.code, yearOf(on));
  return `${type.numberPrefix}${agency.region.slice(0, 6)}${yearOf(on)}${String(serial).padStart(5, '0')}`;
}

/** A new version of a certificate keeps its number and counts up (GB/T 36904). */
function identifierOf(
  type: CertificateType,
  agency: AgencyRecord,
  number: string,
  former: Certificate | undefined,
): string {
  if (!agency.creditCode) {
    throw invalid('issuer-without-code', {
      zh: `${agency.name.zh}没有统一社会信用代码，不能颁发电子证照。请联系系统管理员补充机构信息。`,
      en: `${agency.name.en ?? agency.name.zh} has no credit code, so it cannot issue certificates. Ask the administrator to add it.`,
    });
  }
  const serial = number.replaceAll(/[^0-9A-Z]/g, '');
  return makeCertificateIdentifier({
    type: type.typeCode,
    issuer: agency.creditCode,
    serial,
    version: former ? following(former) : '001',
  });
}

function following({ identifier }: Certificate): string {
  const { version } = parseCertificateIdentifier(identifier);
  return String(Number(version) + 1).padStart(3, '0');
}
