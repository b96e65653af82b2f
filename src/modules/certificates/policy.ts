import { definePolicy } from '../../kernel/policy.ts';
import { type Actor, holdsPost, mayAct } from '../identity/index.ts';
import type { Certificate } from './certificate.ts';

export type CertificatePermission = 'hold' | 'inspect' | 'suspend' | 'revoke';

type Subject = Pick<Certificate, 'issuerAgency'> & { readonly holder: { readonly id: string } };

/** Verifying is open to everybody and shows only what verification needs; this is about the rest. */
export const certificatePolicy = definePolicy<Actor | undefined, CertificatePermission, Subject>([
  {
    action: 'hold',
    says: '持证人、监护人、法定代表人，以及受托领取结果的代理人，可以查看、下载证照',
    holds: isHolder,
  },
  {
    action: 'inspect',
    says: '发证机关的决定岗、发证岗查看本机关颁发的证照',
    holds: (actor, subject) =>
      holdsPost(actor, 'decider', subject.issuerAgency) || holdsPost(actor, 'issuer', subject.issuerAgency),
  },
  {
    action: 'suspend',
    says: '发证机关的决定岗暂停、恢复本机关颁发的证照',
    holds: (actor, subject) => holdsPost(actor, 'decider', subject.issuerAgency),
  },
  {
    action: 'revoke',
    says: '发证机关的决定岗撤销、注销本机关颁发的证照',
    holds: (actor, subject) => holdsPost(actor, 'decider', subject.issuerAgency),
  },
]);

function isHolder(actor: Actor | undefined, subject: Subject): boolean {
  if (actor?.kind !== 'person') return false;
  const holderId = actor.actsFor ? actor.actsFor.companyId : actor.personId;
  return holderId === subject.holder.id && mayAct(actor, 'collect');
}

/** Whoever looks after keys issues nothing with them. */
export const keyPolicy = definePolicy<Actor | undefined, 'see-keys' | 'rotate-key', undefined>([
  {
    action: 'see-keys',
    says: '安全管理员查看各机关的签名密钥（不含私钥）',
    holds: (actor) => holdsPost(actor, 'security-administrator'),
  },
  {
    action: 'rotate-key',
    says: '安全管理员为机关更换签名密钥',
    holds: (actor) => holdsPost(actor, 'security-administrator'),
  },
]);

interface LegacySubject {
  readonly agency: string;
  /** Account of whoever entered it. */
  readonly enteredBy: string | undefined;
}

/** Certificates on paper: four eyes. */
export const legacyPolicy = definePolicy<Actor | undefined, 'enter' | 'see-entry' | 'decide', LegacySubject>([
  {
    action: 'enter',
    says: '发证机关的决定岗、发证岗录入本机关发过的纸质证照',
    holds: issuesFor,
  },
  {
    action: 'see-entry',
    says: '发证机关的决定岗、发证岗查看本机关录入的存量证照和扫描件',
    holds: issuesFor,
  },
  {
    action: 'decide',
    says: '发证机关的另一名决定岗、发证岗复核同事录入的存量证照',
    holds: (actor, subject) =>
      issuesFor(actor, subject) &&
      subject.enteredBy !== undefined &&
      actor?.kind === 'official' &&
      actor.accountId !== subject.enteredBy,
  },
]);

function issuesFor(actor: Actor | undefined, { agency }: LegacySubject): boolean {
  return holdsPost(actor, 'decider', agency) || holdsPost(actor, 'issuer', agency);
}
