import { defineCheck } from '../check.ts';

export const formWithoutApplicant = defineCheck<never>({
  code: 'form-without-applicant',
  severity: 'warning',
  about: 'standard',
  title: { zh: '表单没有问是谁申请', en: 'The form does not ask who applies' },
  remedy: {
    zh: '加上由账户自动填写的姓名或者单位名称，供申请人核对、供受理人员查看。',
    en: 'Add the name the account fills, for the applicant to check and the officer to read.',
  },
  why: () => ({
    zh: '在线表单里没有申请人的姓名或者单位名称，受理人员不知道是谁的申请。',
    en: 'The form has neither the name of a person nor of an organisation.',
  }),
  *look({ item }, { dictionary }) {
    if (item.form.length === 0) return;
    const elements = item.form.flatMap(({ questions }) => questions.map(({ element }) => element));
    const names = elements.map((code) => dictionary.findElement(code));
    if (
      names.some(
        (element) => element && (element.known?.endsWith('-name') || /姓名$|名称$/.test(element.name.zh)),
      )
    )
      return;
    yield { place: 'form', detail: {} };
  },
});
