import { definePolicy } from '../../kernel/policy.ts';
import { type Actor, mayAct } from '../identity/index.ts';
import type { Draft } from './draft.ts';

export type DraftSubject = Pick<Draft, 'applicantKind' | 'applicantId' | 'implementationCode'>;

export type DraftAction = 'open' | 'fill' | 'submit';

/** A draft is the applicant's alone: no official sees it before it is submitted. */
export const draftPolicy = definePolicy<Actor | undefined, DraftAction, DraftSubject>([
  {
    action: 'open',
    says: '申请人、监护人、法定代表人，以及受托填写或者提交该事项的代理人，可以打开申请',
    holds: (actor, draft) =>
      isApplicant(actor, draft) &&
      (mayAct(actor, 'fill', draft.implementationCode) || mayAct(actor, 'submit', draft.implementationCode)),
  },
  {
    action: 'fill',
    says: '申请人、监护人、法定代表人，以及受托填写该事项的代理人，可以填写申请、上传材料',
    holds: (actor, draft) => isApplicant(actor, draft) && mayAct(actor, 'fill', draft.implementationCode),
  },
  {
    action: 'submit',
    says: '申请人、监护人、法定代表人，以及受托提交该事项的代理人，可以提交申请',
    holds: (actor, draft) => isApplicant(actor, draft) && mayAct(actor, 'submit', draft.implementationCode),
  },
]);

/** Whether the actor stands in the name in which the application is made. */
function isApplicant(actor: Actor | undefined, draft: DraftSubject): boolean {
  if (actor?.kind !== 'person') return false;
  return actor.actsFor
    ? draft.applicantKind === 'company' && draft.applicantId === actor.actsFor.companyId
    : draft.applicantKind === 'person' && draft.applicantId === actor.personId;
}
