import { compareTimeLimits } from '../../../../kernel/time-limit.ts';
import { defineCheck } from '../check.ts';
import { limitWords } from '../words/limits.ts';

export const promisedOverStatutory = defineCheck<'promised' | 'statutory'>({
  code: 'promised-over-statutory',
  severity: 'error',
  about: 'standard',
  title: { zh: '承诺时限长于法定时限', en: 'The promise is longer than the law allows' },
  remedy: {
    zh: '承诺时限不得超过法定时限，请改短。',
    en: 'Shorten the promised limit: it may not exceed the statutory one.',
  },
  why: ({ promised, statutory }) => ({
    zh: `承诺 ${promised}，而法律只给 ${statutory}。`,
    en: `Promised are ${promised}, the law gives ${statutory}.`,
  }),
  *look({ item: { limits, more } }) {
    const { promised, statutory } = limits;
    if (promised && statutory && compareTimeLimits(promised, statutory) > 0) {
      yield {
        place: 'limits.promised',
        detail: { promised: limitWords(promised), statutory: limitWords(statutory) },
      };
    }
    const kept = more.find(({ name }) => name === '承诺办结时限');
    if (kept && statutory && !promised) {
      yield {
        place: 'limits.promised',
        detail: { promised: kept.value, statutory: limitWords(statutory) },
      };
    }
  },
});
