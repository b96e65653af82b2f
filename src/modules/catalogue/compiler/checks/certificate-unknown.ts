import { defineCheck } from '../check.ts';

export const certificateUnknown = defineCheck<'certificate'>({
  code: 'certificate-unknown',
  severity: 'error',
  about: 'standard',
  title: { zh: '证照类型不存在', en: 'The certificate type does not exist' },
  remedy: {
    zh: '更正证照类型代码，或者先登记这一证照类型。',
    en: 'Correct the code, or declare the certificate type first.',
  },
  why: ({ certificate }) => ({
    zh: `没有证照类型“${certificate}”，批准后无法制证。`,
    en: `There is no certificate type “${certificate}”: nothing can be issued.`,
  }),
  *look({ item: { result } }, { certificates }) {
    const { certificate } = result;
    if (!certificate || certificates.some(({ code }) => code === certificate)) return;
    yield { place: 'result.certificate', detail: { certificate } };
  },
});
