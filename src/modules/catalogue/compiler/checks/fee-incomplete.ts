import { defineCheck } from '../check.ts';

export const feeIncomplete = defineCheck<'name' | 'lacks' | 'english'>({
  code: 'fee-incomplete',
  severity: 'error',
  about: 'standard',
  title: { zh: '收费没有标准或依据', en: 'A fee without standard or basis' },
  remedy: {
    zh: '写明收费标准和依据文件；没有依据的不得收费。',
    en: 'Give the amount and its basis; without a basis no fee may be charged.',
  },
  why: ({ name, lacks, english }) => ({
    zh: `“${name}”没有写明${lacks}。`,
    en: `“${name}” has no ${english}.`,
  }),
  *look({ item }) {
    for (const [index, { name, standard, basis }] of item.fees.entries()) {
      if (!/\d|[一二三四五六七八九十]+元|免|成本|协商|另行/.test(standard.zh)) {
        yield {
          place: `fees.${index}.standard`,
          detail: { name: name.zh, lacks: '收费标准', english: 'amount' },
        };
      }
      if (basis.trim().length < 3) {
        yield {
          place: `fees.${index}.basis`,
          detail: { name: name.zh, lacks: '收费依据', english: 'basis' },
        };
      }
    }
  },
});
