import { findBasicCode, parseItemCode } from '../../../../kernel/item-code.ts';
import { defineCheck } from '../check.ts';
import type { Subject } from '../subject.ts';

export const codePartsDisagree = defineCheck<'part' | 'english' | 'inCode' | 'said'>({
  code: 'code-parts-disagree',
  severity: 'error',
  about: 'offering',
  title: { zh: '编码各段与事项内容不一致', en: 'The code and the item disagree' },
  remedy: {
    zh: '核对编码和事项内容，哪一处错改哪一处。',
    en: 'Compare code and item, and correct the one that is wrong.',
  },
  why: ({ part, english, inCode, said }) => ({
    zh: `编码中的${part}是 ${inCode}，事项写的是 ${said}。`,
    en: `The ${english} in the code is ${inCode}, in the item ${said}.`,
  }),
  *look(subject) {
    for (const difference of differencesOf(subject)) {
      if (difference.inCode !== difference.said) yield { place: 'implementationCode', detail: difference };
    }
  },
});

function differencesOf({ implementationCode, item, offering }: Subject) {
  const parsed = parseItemCode(implementationCode);
  const implementation = parsed.kind === 'handling' ? parsed.implementation : parsed;
  const basic = findBasicCode(parsed);
  if (!basic || implementation.kind !== 'implementation') return [];
  const differences = [
    { part: '基本编码', english: 'basic code', inCode: basic.code, said: item.basicCode },
    { part: '行使层级', english: 'level', inCode: implementation.level, said: offering.level },
  ];
  // Kinds above 09 are numbered by each province in its own way.
  if (isNational(basic.itemType) && isNational(item.type)) {
    differences.push({ part: '事项类型', english: 'kind', inCode: basic.itemType, said: item.type });
  }
  return differences;
}

function isNational(type: string): boolean {
  return type >= '01' && type <= '09';
}
