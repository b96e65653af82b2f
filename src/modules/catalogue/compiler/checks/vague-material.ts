import { defineCheck } from '../check.ts';
import { isVagueAsWhole } from '../words/vague-words.ts';

export const vagueMaterial = defineCheck<'name'>({
  code: 'vague-material',
  severity: 'error',
  about: 'standard',
  title: { zh: '材料名称说不清要带什么', en: 'The material does not say what to bring' },
  remedy: {
    zh: '写出每一份材料的名称；说不出名称的材料不能要求提供。',
    en: 'Name every document; what cannot be named cannot be asked for.',
  },
  why: ({ name }) => ({
    zh: `“${name}”没有说明是哪一份材料，申请人只能到窗口再问。`,
    en: `“${name}” names no document, so people must come and ask.`,
  }),
  *look({ item }) {
    for (const [index, { name, generated }] of item.materials.entries()) {
      if (generated || !isVagueAsWhole(name.zh)) continue;
      yield { place: `materials.${index}.name`, detail: { name: name.zh } };
    }
  },
});
