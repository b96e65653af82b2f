import { defineCheck } from '../check.ts';
import { findVagueMaterialWord, isVagueAsWhole } from '../words/vague-words.ts';

export const openEndedMaterial = defineCheck<'name' | 'word'>({
  code: 'open-ended-material',
  severity: 'warning',
  about: 'standard',
  title: { zh: '材料清单留有口子', en: 'The list of materials is left open' },
  remedy: {
    zh: '删去“等”“相关”“其他”，列全材料；因情形不同的，拆成几份并写明适用情形。',
    en: 'Delete “等”, “相关” and “其他”, list everything, and split what depends on the case.',
  },
  why: ({ name, word }) => ({
    zh: `“${name}”中的“${word}”没有列全，带来的材料够不够要看谁来收。`,
    en: `“${word}” in “${name}” leaves the list open: whether it is complete depends on who receives it.`,
  }),
  *look({ item }) {
    for (const [index, { name, generated }] of item.materials.entries()) {
      if (generated || isVagueAsWhole(name.zh)) continue;
      const found = findVagueMaterialWord(name.zh);
      if (found) yield { place: `materials.${index}.name`, detail: { name: name.zh, word: found.word } };
    }
  },
});
