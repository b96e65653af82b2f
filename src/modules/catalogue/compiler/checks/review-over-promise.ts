import { compareTimeLimits } from '../../../../kernel/time-limit.ts';
import { defineCheck } from '../check.ts';
import { limitWords } from '../words/limits.ts';

export const reviewOverPromise = defineCheck<'name' | 'review' | 'promised'>({
  code: 'review-over-promise',
  severity: 'error',
  about: 'standard',
  title: { zh: '部门审查时间长于承诺时限', en: 'A review takes longer than the promise' },
  remedy: {
    zh: '缩短该部门的审查时限，或者延长承诺时限，并给决定和制证留出时间。',
    en: 'Shorten the review or lengthen the promise, and leave time to decide and to issue.',
  },
  why: ({ name, review, promised }) => ({
    zh: `“${name}”有 ${review}，而整个事项承诺 ${promised} 办结，按规定办也会超时。`,
    en: `“${name}” may take ${review} while ${promised} are promised for the whole: it runs late by design.`,
  }),
  *look({ item }) {
    const { promised } = item.limits;
    if (!promised) return;
    for (const [index, { name, limit }] of item.handling.reviews.entries()) {
      if (compareTimeLimits(limit, promised) <= 0) continue;
      yield {
        place: `handling.reviews.${index}.limit`,
        detail: { name: name.zh, review: limitWords(limit), promised: limitWords(promised) },
      };
    }
  },
});
