import { definePolicy } from '../../kernel/policy.ts';
import type { Actor } from '../identity/index.ts';
import type { Matter } from './matter.ts';

/** A matter is its applicant's: the person, or whoever acts for the company. */
export const matterPolicy = definePolicy<Actor | undefined, 'read', Pick<Matter, 'applicantId'>>([
  {
    action: 'read',
    says: '申请人查看本人或所代理企业的一件事办件',
    holds: (actor, { applicantId }) =>
      actor?.kind === 'person' && (actor.actsFor?.companyId ?? actor.personId) === applicantId,
  },
]);
