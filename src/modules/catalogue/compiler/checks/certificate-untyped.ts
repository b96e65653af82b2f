import { defineCheck } from '../check.ts';

export const certificateUntyped = defineCheck<'name'>({
  code: 'certificate-untyped',
  severity: 'advice',
  about: 'standard',
  title: { zh: '结果是证照，没有证照类型', en: 'A certificate without a type' },
  remedy: {
    zh: '登记证照类型并关联，申请人就能得到电子证照，别的事项也不再要求提供它。',
    en: 'Declare its type: people then get it electronically, and no other item need ask for it.',
  },
  why: ({ name }) => ({
    zh: `“${name}”没有关联证照类型，只能发纸质证照。`,
    en: `“${name}” has no certificate type, so it exists on paper only.`,
  }),
  *look({ item: { result, form } }) {
    if (result.type !== '10' || result.certificate || form.length === 0) return;
    yield { place: 'result.certificate', detail: { name: result.name.zh } };
  },
});
