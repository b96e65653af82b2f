import { defineCheck } from '../check.ts';
import { findCatchAll } from '../words/vague-words.ts';

export const catchAllCondition = defineCheck<'word'>({
  code: 'catch-all-condition',
  severity: 'warning',
  about: 'standard',
  title: { zh: '兜底条件', en: 'A condition that opens the list again' },
  remedy: {
    zh: '把实际审查的条件逐条列出；没有其他条件的，删去这一条。',
    en: 'List every condition that is examined; if there are no others, delete this one.',
  },
  why: ({ word }) => ({
    zh: `“${word}”是兜底条款：申请人满足了列出的条件，仍不知道能不能办。`,
    en: `“${word}” is a catch-all: people who meet what is listed still do not know.`,
  }),
  *look({ item }) {
    for (const [index, { text }] of item.conditions.entries()) {
      const found = findCatchAll(text.zh);
      if (found) yield { place: `conditions.${index}.text`, detail: { word: found.word } };
    }
  },
});
