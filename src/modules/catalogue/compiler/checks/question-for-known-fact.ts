import { defineCheck } from '../check.ts';

export const questionForKnownFact = defineCheck<'question'>({
  code: 'question-for-known-fact',
  severity: 'warning',
  about: 'standard',
  title: { zh: '账户里已有的信息还要填', en: 'The account knows what is asked' },
  remedy: {
    zh: '改用账户已有信息的数据元，或者在数据元上写明 known。',
    en: 'Use the element the account fills, or mark this one as known.',
  },
  why: ({ question }) => ({
    zh: `“${question}”在登录账户里已经有，却要申请人重新填写。`,
    en: `The account has “${question}” already, and people must type it again.`,
  }),
  *look({ item }, { dictionary }) {
    const knownNames = new Set(
      dictionary.elements.filter((element) => element.known).map((element) => element.name.zh),
    );
    for (const [index, { questions, repeat }] of item.form.entries()) {
      if (repeat) continue;
      for (const [at, { element: code }] of questions.entries()) {
        const element = dictionary.findElement(code);
        if (!element || element.known || !knownNames.has(ofTheApplicant(element.name.zh))) continue;
        yield { place: `form.${index}.questions.${at}`, detail: { question: element.name.zh } };
      }
    }
  },
});

/** Undefined names belong to somebody else: 配偶姓名, 代理人身份证号码. */
function ofTheApplicant(name: string): string {
  return name.replace(/^(?:申请人|申请单位|本人|本单位|申报人)的?/, '');
}
