import { findReviewAgency } from '../../load/find-agencies.ts';
import { defineCheck } from '../check.ts';

export const reviewAgencyUnknown = defineCheck<'review' | 'agency'>({
  code: 'review-agency-unknown',
  severity: 'error',
  about: 'offering',
  title: { zh: '审查部门不存在', en: 'The reviewing agency does not exist' },
  remedy: {
    zh: '更正部门代码；该区域没有这个部门的，写明由上级哪个机构审查。',
    en: 'Correct the code; where the region has no such department, name the one above.',
  },
  why: ({ review, agency }) => ({
    zh: `“${review}”交给“${agency}”审查，目录里没有这个部门，办件会停在那里。`,
    en: `“${review}” goes to “${agency}”, which does not exist: the case would stop there.`,
  }),
  *look({ item, offering }, { directory }) {
    for (const [index, { name, agency }] of item.handling.reviews.entries()) {
      if (findReviewAgency(agency, offering.region, directory)) continue;
      yield { place: `handling.reviews.${index}.agency`, detail: { review: name.zh, agency } };
    }
  },
});
