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
    zh: `没有证照类型“${certificate}”，批准后无法制证，也不能用它代替材料。`,
    en: `There is no certificate type “${certificate}”: none can be issued, and none can take the place of a paper.`,
  }),
  *look({ item: { result, materials } }, { certificates }) {
    const isUnknown = (certificate: string) => !certificates.some(({ code }) => code === certificate);
    if (result.certificate && isUnknown(result.certificate))
      yield { place: 'result.certificate', detail: { certificate: result.certificate } };
    for (const [index, { satisfiedBy = [] }] of materials.entries()) {
      for (const certificate of satisfiedBy.filter(isUnknown))
        yield { place: `materials.${index}.satisfiedBy`, detail: { certificate } };
    }
  },
});
