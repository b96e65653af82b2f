import { defineCheck } from '../check.ts';
import { findUnnamedRules } from '../words/vague-words.ts';

export const unnamedRules = defineCheck<'word'>({
  code: 'unnamed-rules',
  severity: 'advice',
  about: 'standard',
  title: { zh: '引用了没有名称的规定', en: 'The condition refers to rules without naming them' },
  remedy: {
    zh: '写出规定的名称和条款，或者直接写出要求的内容。',
    en: 'Name the rules and the article, or say what they demand.',
  },
  why: ({ word }) => ({
    zh: `条件里的“${word}”没有说明是哪一部规定的哪一条。`,
    en: `“${word}” does not say which rules, nor which article.`,
  }),
  *look({ item }) {
    for (const [index, { text }] of item.conditions.entries()) {
      const found = findUnnamedRules(text.zh);
      if (found) yield { place: `conditions.${index}.text`, detail: { word: found.word } };
    }
  },
});
