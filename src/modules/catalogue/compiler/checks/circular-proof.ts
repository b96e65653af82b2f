import { defineCheck } from '../check.ts';
import { placeOfDocument } from '../library/place-of-document.ts';
import { profileOf } from '../library/profile.ts';

export const circularProof = defineCheck<'issued' | 'needed' | 'path'>({
  code: 'circular-proof',
  severity: 'warning',
  about: 'standard',
  title: { zh: '互为前提的证明', en: 'Proofs that need each other' },
  remedy: {
    zh: '两个部门商定由谁先办；能用数据核验的，取消其中一份材料，或者写明另一条取得途径。',
    en: 'Agree which office goes first; look one document up, or name another way to get it.',
  },
  why: ({ issued, needed, path }) => ({
    zh: `办“${issued}”要交“${needed}”，而办“${path}”又要交“${issued}”。`,
    en: `“${issued}” needs “${needed}”, and “${path}” in turn needs “${issued}”.`,
  }),
  *look(subject, { library }) {
    const { issues, needs } = profileOf(subject);
    if (issues === undefined) return;
    for (const needed of needs.filter((document) => document !== issues)) {
      const circle = library.circleFrom(needed, issues);
      if (!circle || !library.isObtainable(issues)) continue;
      const path = circle.at(-1) ?? needed;
      yield { place: placeOfDocument(subject.item, needed), detail: { issued: issues, needed, path } };
    }
  },
});
