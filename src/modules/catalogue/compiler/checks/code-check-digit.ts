import { isCreditCode } from '../../../../kernel/credit-code.ts';
import { parseItemCode } from '../../../../kernel/item-code.ts';
import { defineCheck } from '../check.ts';

/** GB 32100-2015: the first 18 characters of an implementation code are the credit code of the agency. */
export const codeCheckDigit = defineCheck<'code'>({
  code: 'code-check-digit',
  severity: 'error',
  about: 'offering',
  title: { zh: '统一社会信用代码校验不通过', en: 'The credit code of the agency does not check' },
  remedy: {
    zh: '核对实施主体的统一社会信用代码，按正确的代码重新赋码。',
    en: 'Look up the agency’s credit code and build the code again.',
  },
  why: ({ code }) => ({
    zh: `实施主体代码“${code}”的校验位不对，系统对接时会被退回。`,
    en: `The check character of “${code}” is wrong: other systems will refuse the item.`,
  }),
  *look({ implementationCode, offering }) {
    const parsed = parseItemCode(implementationCode);
    const implementation = parsed.kind === 'handling' ? parsed.implementation : parsed;
    const wrong = new Set<string>();
    if (implementation.kind === 'implementation' && !implementation.hasValidAgency)
      wrong.add(implementation.agency);
    if (offering.creditCode && !isCreditCode(offering.creditCode)) wrong.add(offering.creditCode);
    for (const code of wrong) yield { place: 'implementationCode', detail: { code } };
  },
});
