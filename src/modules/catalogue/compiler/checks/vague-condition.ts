import { defineCheck } from '../check.ts';
import { findDiscretion } from '../words/vague-words.ts';

export const vagueCondition = defineCheck<'word'>({
  code: 'vague-condition',
  severity: 'warning',
  about: 'standard',
  title: { zh: '条件看谁来判断', en: 'The condition depends on who judges' },
  remedy: {
    zh: '换成能核对的标准：数量、日期、等级、名录，或者写明例外的情形。',
    en: 'Give a measure that can be checked: a number, a date, a grade, a list; or name the exceptions.',
  },
  why: ({ word }) => ({
    zh: `条件里写“${word}”，申请人无法自己判断是否符合。`,
    en: `“${word}” in a condition: people cannot tell whether they meet it.`,
  }),
  *look({ item }) {
    for (const [index, { text }] of item.conditions.entries()) {
      const found = findDiscretion(text.zh);
      if (found) yield { place: `conditions.${index}.text`, detail: { word: found.word } };
    }
  },
});
