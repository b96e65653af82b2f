import { defineCheck } from '../check.ts';
import { saysNoResult } from '../library/profile.ts';

export const resultUnnamed = defineCheck<'name'>({
  code: 'result-unnamed',
  severity: 'warning',
  about: 'standard',
  title: { zh: '没有说明办成后得到什么', en: 'What one gets is not said' },
  remedy: {
    zh: '写明结果的名称：哪一种证照、批文或者办理结果。',
    en: 'Name the result: which certificate, approval or answer.',
  },
  why: ({ name }) => ({
    zh: `办理结果写的是“${name}”，申请人不知道办成后得到什么。`,
    en: `The result is “${name}”: people do not know what they will get.`,
  }),
  *look({ item: { result }, source }, { library }) {
    if (!library.isGivenBy(source, 'result') || !saysNoResult(result.name.zh)) return;
    yield { place: 'result.name', detail: { name: result.name.zh } };
  },
});
