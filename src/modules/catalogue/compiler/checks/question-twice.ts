import { defineCheck } from '../check.ts';

export const questionTwice = defineCheck<'question' | 'first'>({
  code: 'question-twice',
  severity: 'error',
  about: 'standard',
  title: { zh: '同一问题问两次', en: 'A question is asked twice' },
  remedy: {
    zh: '删去一处；两处问的不是同一件事的，用不同的数据元。',
    en: 'Ask it once; if two things are meant, use two elements.',
  },
  why: ({ question, first }) => ({
    zh: `“${question}”在“${first}”一页已经问过。`,
    en: `“${question}” has been asked on the page “${first}” already.`,
  }),
  *look({ item }, { dictionary }) {
    const asked = new Map<string, string>();
    for (const [index, { questions, title, repeat }] of item.form.entries()) {
      for (const [at, { element }] of questions.entries()) {
        const first = asked.get(element);
        if (first === undefined) {
          asked.set(element, title.zh);
          continue;
        }
        if (repeat) continue;
        const question = dictionary.findElement(element)?.name.zh ?? element;
        yield { place: `form.${index}.questions.${at}`, detail: { question, first } };
      }
    }
  },
});
