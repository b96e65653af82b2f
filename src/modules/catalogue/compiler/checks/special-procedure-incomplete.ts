import { defineCheck } from '../check.ts';

/** 行政许可法第四十五条: the time needed is to be told in writing. */
export const specialProcedureIncomplete = defineCheck<'name' | 'lacks' | 'english'>({
  code: 'special-procedure-incomplete',
  severity: 'error',
  about: 'standard',
  title: { zh: '特别程序没有时限或依据', en: 'A special procedure without length or basis' },
  remedy: {
    zh: '写明所需时间和法律依据；行政许可法第四十五条要求书面告知申请人。',
    en: 'Give its length and basis; art. 45 of the licence law wants applicants told in writing.',
  },
  why: ({ name, lacks, english }) => ({
    zh: `“${name}”不计入办理时限，却没有写明${lacks}，总时间没有底。`,
    en: `“${name}” does not count, and its ${english} is not given: the whole time is open.`,
  }),
  *look({ item }) {
    for (const [index, { name, limit, basis }] of item.handling.specialProcedures.entries()) {
      const place = `handling.specialProcedures.${index}`;
      if (limit.value === 0) {
        yield { place: `${place}.limit`, detail: { name: name.zh, lacks: '所需时间', english: 'length' } };
      }
      if (basis.trim().length < 3) {
        yield { place: `${place}.basis`, detail: { name: name.zh, lacks: '法律依据', english: 'basis' } };
      }
    }
  },
});
