import { conflict } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { HeldDocument, HeldDocuments } from '../../applications/index.ts';
import { noteAccess } from '../../exchange/index.ts';
import type { HandedFile } from '../../procedures/index.ts';
import type { Certificate } from '../certificate.ts';
import { findCertificate, readCertificatesOfTypes } from '../certificate-store.ts';
import { verifyProof } from '../queries/verify-certificate.ts';
import { obstacleOf } from './obstacle.ts';
import { insertUse } from './use-store.ts';

/** Certificates in place of paper (免提交): found for the applicant, proved before they are taken, counted when handed in. */
export const heldDocuments: HeldDocuments = {
  async listHeld(platform, holder, types) {
    const held = await readCertificatesOfTypes(platform.database, holder, types, most);
    const documents = held.map((certificate) => documentOf(certificate, platform.now()));
    const inForce = documents.filter(({ obstacle }) => obstacle === undefined);
    return [...inForce, ...documents.filter(({ obstacle }) => obstacle !== undefined)];
  },

  async take(platform, holder, identifier) {
    const certificate = await findCertificate(platform.database, { identifier });
    if (certificate?.holder.id !== holder) throw notHeld();
    const obstacle = obstacleOf(certificate, platform.now());
    if (obstacle) throw notInForce(obstacle.zh, obstacle.en ?? obstacle.zh);
    await prove(platform, certificate);
    return fileOf(certificate, platform.now());
  },

  async noteUses(platform, tx, applicant, uses) {
    const at = platform.now();
    for (const { identifier, ...use } of uses) {
      const certificate = await findCertificate(tx, { identifier });
      if (!certificate) throw notHeld();
      if (!(await insertUse(tx, { ...use, certificateId: certificate.id, at }))) continue;
      await noteAccess(
        platform,
        tx,
        { kind: applicant.kind, number: applicant.code },
        {
          at,
          readerKind: 'platform',
          reader: null,
          agency: use.agency,
          role: null,
          way: 'certificate',
          purpose: use.itemName,
          caseNumber: use.number,
          dataSet: null,
          elements: [],
          answer: 'shown',
        },
      );
    }
  },
};

/** More than anybody holds of the types that one application asks for. */
const most = 20;

function documentOf(certificate: Certificate, now: Date): HeldDocument {
  const { identifier, type, number, name, issuerName: issuer, issuedOn, validUntil } = certificate;
  const obstacle = obstacleOf(certificate, now);
  return { identifier, type, number, name, issuer, issuedOn, validUntil, obstacle };
}

/** Both signatures hold, and the file is the one that was issued. @throws Refusal `certificate-not-in-force` */
async function prove(platform: Platform, { id, name, number, fileHash }: Certificate): Promise<void> {
  const { proof, verification } = await verifyProof(platform, await platform.files.read(fileHash));
  if (!proof.fault && verification?.certificate.id === id) return;
  throw notInForce(
    `${name.zh}（${number}）没有通过签名核验，请上传材料，并告诉我们`,
    `${name.en ?? name.zh} (${number}) did not pass the check of its signatures; upload the document and tell us`,
  );
}

function fileOf({ identifier, number, name, fileHash, fileSize }: Certificate, now: Date): HandedFile {
  return {
    hash: fileHash,
    name: `${name.zh}-${number}.pdf`,
    size: fileSize,
    mediaType: 'application/pdf',
    certificate: { identifier, number, verifiedAt: now.toISOString() },
  };
}

function notInForce(zh: string, en: string) {
  return conflict('certificate-not-in-force', { zh: `${zh}。`, en: `${en}.` });
}

function notHeld() {
  return notInForce('没有找到这份电子证照', 'There is no such certificate of yours');
}
