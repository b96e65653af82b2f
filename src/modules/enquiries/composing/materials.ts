import type { Text } from '../../../kernel/messages.ts';
import { parseRule, RuleError, sentenceOf } from '../../../kernel/rule/index.ts';
import type { Item, ItemVersion, Material } from '../../catalogue/index.ts';
import type { Composed } from './composed.ts';
import { quoted, type Sentence, sentence, withRemarks } from './sentence.ts';

/** Every material with its case, or the one that was asked about. */
export function composeMaterials({ item }: ItemVersion, focus: readonly Material[] = []): Composed {
  const shown = focus.length > 0 ? focus : item.materials;
  const toBring = shown.filter((material) => !isSpared(material));
  const spared = shown.filter(isSpared);
  return {
    lead: leadOf(item, shown),
    lines: [...toBring, ...spared].map(lineOf),
    shape: 'list',
    section: 'materials',
  };
}

function leadOf(item: Item, shown: readonly Material[]): Text {
  if (shown.length === 0) {
    return { zh: '不用提交材料。', en: 'No documents are needed.' };
  }
  return shown.length < item.materials.length
    ? { zh: '您问的材料：', en: 'The document you ask about:' }
    : { zh: '申请材料：', en: 'Documents:' };
}

/** Nothing to look for: the form makes it, or government looks it up. */
function isSpared({ generated, source, necessity }: Material): boolean {
  return generated || (source === '20' && necessity === '2');
}

function lineOf(material: Material): Sentence {
  return withRemarks(quoted(material.name), [
    ...caseOf(material),
    ...countOf(material),
    ...needOf(material),
    ...(material.note ? [quoted(withoutStop(material.note))] : []),
  ]);
}

function caseOf({ when, whenText }: Material): Sentence[] {
  if (whenText) return [quoted(withoutStop(whenText))];
  if (when === undefined) return [];
  try {
    return [sentence({ zh: '{0}的提供', en: 'if {0}' }, { zh: sentenceOf(parseRule(when)) })];
  } catch (error) {
    if (error instanceof RuleError) return [];
    throw error;
  }
}

function countOf({ originals, copies, generated }: Material): Sentence[] {
  if (generated) return [];
  const count = (words: { zh: string; en: string }, number: number) =>
    number > 0 ? [sentence(words, { zh: String(number) })] : [];
  return [
    ...count({ zh: '原件{0}份', en: '{0} original(s)' }, originals),
    ...count({ zh: '复印件{0}份', en: '{0} copy (copies)' }, copies),
  ];
}

function needOf(material: Material): Sentence[] {
  if (material.generated)
    return [
      sentence({ zh: '在线填表时自动生成，不用准备', en: 'made from the online form, nothing to prepare' }),
    ];
  if (isSpared(material)) return [sentence({ zh: '由系统核验，不用提交', en: 'checked by the system' })];
  if (material.necessity === '3')
    return [sentence({ zh: '可以先受理后补交', en: 'may follow after acceptance' })];
  if (material.necessity === '2')
    return [sentence({ zh: '不是必须提交的', en: 'not required of everybody' })];
  return [];
}

function withoutStop(text: Text): Text {
  const cut = (words: string) => words.replace(/[。.；;]$/, '');
  return { zh: cut(text.zh), ...(text.en === undefined ? {} : { en: cut(text.en) }) };
}
