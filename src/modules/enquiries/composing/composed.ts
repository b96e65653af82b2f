import type { Text } from '../../../kernel/messages.ts';
import type { Part } from '../reply.ts';
import type { Sentence } from './sentence.ts';

/** A part of an answer while it can still be told what of it is data. */
export interface Composed {
  readonly lead?: Text;
  readonly lines: readonly Sentence[];
  readonly shape?: Part['shape'];
  /** Section of the guide that says the same. */
  readonly section: GuideSection;
  /** Laws it rests on, as they stand in the data. */
  readonly basis?: readonly string[];
}

/** Sections of a guide page by their anchors. */
export type GuideSection =
  | 'can'
  | 'materials'
  | 'time'
  | 'cost'
  | 'where'
  | 'how'
  | 'result'
  | 'refusals'
  | 'law'
  | 'rights'
  | 'complain'
  | 'questions'
  | 'about';

export const sectionNames: Readonly<Record<GuideSection, Text>> = {
  can: { zh: '受理条件', en: 'conditions' },
  materials: { zh: '申请材料', en: 'documents' },
  time: { zh: '办理时限', en: 'time limits' },
  cost: { zh: '收费', en: 'fees' },
  where: { zh: '办理地点', en: 'places' },
  how: { zh: '办理流程', en: 'procedure' },
  result: { zh: '办理结果', en: 'result' },
  refusals: { zh: '不予办理的情形', en: 'grounds for refusal' },
  law: { zh: '设定依据', en: 'legal basis' },
  rights: { zh: '权利和救济', en: 'rights and remedies' },
  complain: { zh: '咨询和投诉', en: 'questions and complaints' },
  questions: { zh: '常见问题', en: 'frequent questions' },
  about: { zh: '事项信息', en: 'about the item' },
};
