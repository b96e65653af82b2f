import { parseItemCode } from '../../../../kernel/item-code.ts';
import { defineCheck } from '../check.ts';

/** GB/T 39554.1: 31 characters for an implementation, 33 for a handling item. */
export const codeOfNoScheme = defineCheck<'code'>({
  code: 'code-of-no-scheme',
  severity: 'warning',
  about: 'offering',
  title: { zh: '事项编码不符合国家编码规则', en: 'The code is of no national scheme' },
  remedy: {
    zh: '按 GB/T 39554.1 重新赋码（实施编码 31 位、办理项编码 33 位），原编码作为其他编码保留。',
    en: 'Give it a code of GB/T 39554.1 (31 or 33 characters) and keep the old one as a further code.',
  },
  why: ({ code }) => ({
    zh: `编码“${code}”不是 31 位实施编码或者 33 位办理项编码。`,
    en: `“${code}” is neither an implementation code of 31 nor a handling code of 33 characters.`,
  }),
  *look({ implementationCode }) {
    const { kind } = parseItemCode(implementationCode);
    if (kind === 'implementation' || kind === 'handling') return;
    yield { place: 'implementationCode', detail: { code: implementationCode } };
  },
});
