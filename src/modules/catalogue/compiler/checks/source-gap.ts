import { defineCheck } from '../check.ts';
import { type GuidePart, profileOf } from '../library/profile.ts';

export const sourceGap = defineCheck<'part' | 'english' | 'items' | 'source'>({
  code: 'source-gap',
  severity: 'error',
  about: 'offering',
  title: { zh: '整个来源都没有给出的内容', en: 'What a whole source does not give' },
  remedy: {
    zh: '在映射文件里补上对应的列；来源里没有的，请提供单位补报。',
    en: 'Map the column that has it, or ask the owner of the source for it.',
  },
  why: ({ part, english, items, source }) => ({
    zh: `来源“${source}”的 ${items} 个事项都没有${part}，不再逐项列出。`,
    en: `None of the ${items} items of the source “${source}” has ${english}; they are not listed one by one.`,
  }),
  *look(subject, { library }) {
    const { source } = subject;
    if (!library.isFirstOfSource(profileOf(subject))) return;
    for (const [part, words] of Object.entries(partNames)) {
      if (library.isGivenBy(source, part as GuidePart)) continue;
      yield { place: part, detail: { ...words, items: library.countOf(source), source } };
    }
  },
});

const partNames: Readonly<Record<GuidePart, { part: string; english: string }>> = {
  'legal bases': { part: '设定依据', english: 'a legal basis' },
  conditions: { part: '受理条件', english: 'conditions' },
  materials: { part: '申请材料', english: 'materials' },
  limits: { part: '办理时限', english: 'time limits' },
  steps: { part: '办理流程', english: 'steps' },
  result: { part: '办理结果', english: 'a result' },
};
