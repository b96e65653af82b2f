import { defineCheck } from '../check.ts';
import { limitWords } from '../words/limits.ts';

export const limitUnitsMixed = defineCheck<'statutory' | 'promised'>({
  code: 'limit-units-mixed',
  severity: 'advice',
  about: 'standard',
  title: { zh: '法定和承诺时限单位不同', en: 'The two limits count different days' },
  remedy: {
    zh: '承诺时限改用与法定时限相同的单位。',
    en: 'Give the promise in the unit of the law.',
  },
  why: ({ statutory, promised }) => ({
    zh: `法定 ${statutory}，承诺 ${promised}，两者不能直接比较。`,
    en: `The law says ${statutory}, the promise ${promised}: they cannot be compared.`,
  }),
  *look({ item: { limits } }) {
    const { statutory, promised } = limits;
    const units = new Set([statutory?.unit, promised?.unit]);
    if (!statutory || !promised || !units.has('working-day') || !units.has('calendar-day')) return;
    yield {
      place: 'limits',
      detail: { statutory: limitWords(statutory), promised: limitWords(promised) },
    };
  },
});
