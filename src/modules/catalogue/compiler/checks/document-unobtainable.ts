import { defineCheck } from '../check.ts';
import { placeOfDocument } from '../library/place-of-document.ts';
import { profileOf } from '../library/profile.ts';

export const documentUnobtainable = defineCheck<'issued' | 'needed'>({
  code: 'document-unobtainable',
  severity: 'error',
  about: 'standard',
  title: { zh: '谁也办不成的循环', en: 'A circle that nobody can enter' },
  remedy: {
    zh: '取消循环中的一份材料，或者为首次申请的人写明另一种证明。',
    en: 'Drop one document of the circle, or accept another proof from those who apply for the first time.',
  },
  why: ({ issued, needed }) => ({
    zh: `办“${issued}”必须先有“${needed}”，而目录中取得“${needed}”的每一条途径最终都要“${issued}”，第一次办的人无从下手。`,
    en: `“${issued}” needs “${needed}”, and every way to “${needed}” needs “${issued}” in the end: nobody can begin.`,
  }),
  *look(subject, { library }) {
    const { issues, needs } = profileOf(subject);
    if (issues === undefined || library.isObtainable(issues)) return;
    for (const needed of needs.filter((document) => !library.isObtainable(document))) {
      yield { place: placeOfDocument(subject.item, needed), detail: { issued: issues, needed } };
    }
  },
});
