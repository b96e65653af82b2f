import type { Text } from '../../../kernel/messages.ts';

export const findingKinds = {
  'nobody-qualifies': {
    severity: 'error',
    title: { zh: '没有人能符合全部条件', en: 'Nobody can meet all conditions' },
    remedy: {
      zh: '检查条件之间、条件与表单提问范围之间是否矛盾。',
      en: 'See whether the conditions contradict each other, or what the form asks.',
    },
  },
  'condition-never-holds': {
    severity: 'error',
    title: { zh: '谁都不符合的条件', en: 'A condition that nobody meets' },
    remedy: {
      zh: '条件的规则在表单允许的回答里从不成立，改正规则或者提问的范围。',
      en: 'Its rule holds for no answer the form takes. Mend the rule, or what the form asks.',
    },
  },
  'never-concerned': {
    severity: 'error',
    title: { zh: '这个场景里没有人要办的事项', en: 'An item that concerns nobody in this event' },
    remedy: {
      zh: '改正事项在场景中的 when，或者从场景中去掉。',
      en: 'Mend its `when` in the event, or take it out.',
    },
  },
  'part-for-nobody': {
    severity: 'error',
    title: {
      zh: '没有人会遇到的材料、情形、费用或者单位',
      en: 'A document, case, fee or office that no applicant meets',
    },
    remedy: {
      zh: '改正它的 when；符合全部条件的人里应当有人适用。',
      en: 'Mend its `when`: somebody who meets the conditions should come to it.',
    },
  },
  'dead-end': {
    severity: 'error',
    title: { zh: '走到底也没有结论', en: 'A walk that ends undecided with nothing left to ask' },
    remedy: {
      zh: '规则提到了表单没有的问题。把问题加进表单，或者改正规则。',
      en: 'A rule names what no form asks. Add the question, or mend the rule.',
    },
  },
  'question-without-reason': {
    severity: 'error',
    title: { zh: '说不出为什么要问的问题', en: 'A question asked for no reason that can be told' },
    remedy: { zh: '这是程序的错误，请报告。', en: 'This is a fault of the program. Please report it.' },
  },
  'wrong-end': {
    severity: 'error',
    title: { zh: '导航的结论与全部规则的结论不同', en: 'A walk ends otherwise than the rules say' },
    remedy: { zh: '这是程序的错误，请报告。', en: 'This is a fault of the program. Please report it.' },
  },
  'question-never-asked': {
    severity: 'warning',
    title: { zh: '规则提到、导航却从不问的问题', en: 'A question that rules name and no walk comes to' },
    remedy: {
      zh: '检查提问的条件（when），或者规则里是否用错了名称。',
      en: 'See when the form puts it, and whether the rule means another.',
    },
  },
  'part-for-everybody': {
    severity: 'warning',
    title: { zh: '写了条件、却对所有人都适用', en: 'A case that is everybody’s' },
    remedy: { zh: '去掉 when，就少问一个问题。', en: 'Take the `when` away, and a question is saved.' },
  },
  'condition-never-fails': {
    severity: 'warning',
    title: { zh: '谁都符合的条件', en: 'A condition that nobody fails' },
    remedy: {
      zh: '条件的规则在表单允许的回答里始终成立，去掉规则或者改正界限。',
      en: 'Its rule holds for every answer the form takes. Drop the rule or mend its limit.',
    },
  },
  'answers-alike': {
    severity: 'advice',
    title: { zh: '怎么回答都一样的问题', en: 'A question to which every answer comes to the same' },
    remedy: {
      zh: '检查规则的界限是否在允许的范围以外。',
      en: 'See whether the limit of the rule lies outside what may be answered.',
    },
  },
  'not-tried': {
    severity: 'advice',
    title: { zh: '组合太多，没有试完', en: 'Too many combinations to try' },
    remedy: { zh: '拆分规则，或者人工核对。', en: 'Split the rule, or check it by hand.' },
  },
} as const;

export type FindingKind = keyof typeof findingKinds;
export type FindingSeverity = (typeof findingKinds)[FindingKind]['severity'];

/** Something in a navigator that its authors cannot have meant (导航检查结果). */
export interface NavigatorFinding {
  readonly kind: FindingKind;
  /** Code of the navigator. */
  readonly navigator: string;
  readonly title: Text;
  /** Basic code of the item, where it is about one. */
  readonly item: string | undefined;
  /** The condition, material, question… in the words of its authors. */
  readonly about: Text;
}
