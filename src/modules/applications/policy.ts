import { definePolicy } from '../../kernel/policy.ts';
import type { Actor } from '../identity/index.ts';
import type { Draft } from './draft.ts';

export type DraftSubject = Pick<Draft, 'applicantKind' | 'applicantId'>;

/** A draft is the applicant's alone: no official sees it before it is submitted. */
export const draftPolicy = definePolicy<Actor | undefined, 'open', DraftSubject>([
  {
    action: 'open',
    says: '本人以本人名义填写、提交自己的申请',
    holds: (actor, draft) =>
      actor?.kind === 'person' &&
      actor.actsFor === undefined &&
      draft.applicantKind === 'person' &&
      draft.applicantId === actor.personId,
  },
  {
    action: 'open',
    says: '法定代表人和经办人以该单位名义填写、提交该单位的申请',
    holds: (actor, draft) =>
      actor?.kind === 'person' &&
      draft.applicantKind === 'company' &&
      draft.applicantId === actor.actsFor?.companyId,
  },
]);
