import { definePolicy } from '../../kernel/policy.ts';
import { type Actor, mayAct, powerActs } from '../identity/index.ts';
import type { Matter } from './matter.ts';

interface MatterSubject {
  readonly applicantId: Matter['applicantId'];
  readonly items: readonly Pick<Matter['items'][number], 'code'>[];
}

/** A matter is its applicant's: the person, whoever acts for the company, an agent for one of its items. */
export const matterPolicy = definePolicy<Actor | undefined, 'read', MatterSubject>([
  {
    action: 'read',
    says: '申请人、监护人、法定代表人，以及受托办理其中事项的代理人，可以查看一件事办件',
    holds: (actor, { applicantId, items }) =>
      actor?.kind === 'person' &&
      (actor.actsFor?.companyId ?? actor.personId) === applicantId &&
      items.some(({ code }) => powerActs.some((act) => mayAct(actor, act, code))),
  },
]);
