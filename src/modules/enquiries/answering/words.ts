import type { Text } from '../../../kernel/messages.ts';
import type { Choice } from '../reply.ts';
import type { Intent } from '../understanding/intent.ts';

/** Fixed sentences of the machine. What is said of an item comes from its data alone. */
export const says = {
  greeting: {
    zh: '您好。请说说您要办什么事，或者想知道什么，例如“开奶茶店要准备什么材料”“居住证在哪里办”。',
    en: 'Hello. Tell me what you need, for example “documents for a tea shop” or “where to get a residence permit”.',
  },
  thanks: { zh: '不客气。还有问题可以接着问。', en: 'You are welcome. Just go on asking.' },
  human: {
    zh: '可以转给工作人员。转过去以后，他们会看到这里的对话。',
    en: 'I can hand this over to an officer, who will see this conversation.',
  },
  nothing: {
    zh: '这个问题我没有找到可靠的答案，不能乱说。',
    en: 'I have found no reliable answer to this, and will not guess.',
  },
  nothingNext: {
    zh: '您可以换个说法再问，搜索事项，拨打热线，或者转给工作人员。',
    en: 'Ask in other words, search the services, call the hotline, or have it handed over to an officer.',
  },
  noSubject: {
    zh: '您问的是哪件事？请把要办的事也写上，例如“居住证要多久”。',
    en: 'Which matter is it about? Please name it too, for example “how long does a residence permit take”.',
  },
  whichRegion: {
    zh: '各地的窗口不一样，您在哪里办？',
    en: 'Places differ: where will you apply?',
  },
  whichTown: {
    zh: '这件事在镇（街道）办，您在哪个镇（街道）？也可以直接写名称。',
    en: 'This is done in your town: which one? You may also type its name.',
  },
  noneOfThese: { zh: '都不是', en: 'None of these' },
  notThese: {
    zh: '那我没有听懂，请换个说法，多写几个字。',
    en: 'Then I have not understood. Please use other words, a few more of them.',
  },
  notInGuide: {
    zh: '这项的办事指南没有写，要问工作人员。',
    en: 'The guide of this service does not say; an officer must be asked.',
  },
  interview: {
    zh: '要看几个条件，我一个一个问您；不清楚的可以跳过。',
    en: 'It depends on a few conditions. I ask one by one; skip what you do not know.',
  },
  resume: { zh: '接着回答刚才的问题', en: 'Back to the question before' },
  unsure: { zh: '不清楚，跳过', en: 'I do not know, skip' },
  stop: { zh: '先不问了', en: 'Stop asking' },
  stopped: { zh: '好的，先问到这里。', en: 'All right, let us stop here.' },
  eligible: {
    zh: '按您的回答，看来可以办。是否准予，由受理的部门依法决定。',
    en: 'By your answers it looks possible. The organ decides by law.',
  },
  notEligible: {
    zh: '按您的回答，目前还不能办。不符合的是：',
    en: 'By your answers it is not possible now, because:',
  },
  toBeChecked: {
    zh: '有的条件还不能判断，要由工作人员确认。',
    en: 'Some conditions remain open; an officer has to look.',
  },
  unchecked: { zh: '还要由工作人员核对：', en: 'An officer also checks:' },
  yourCase: { zh: '查看这个办件（需要登录）', en: 'Open this case (sign in)' },
  fromBase: { zh: '问答库', en: 'Question-and-answer base' },
  questionsLeft: { zh: '还有大约{0}个问题', en: 'About {0} question(s) left' },
} as const satisfies Record<string, Text>;

export const linkWords = {
  checklist: { zh: '一次性告知单', en: 'My checklist' },
  apply: { zh: '在线申请', en: 'Apply online' },
  applyWithAnswers: { zh: '带着这些回答去申请', en: 'Apply with these answers' },
  myMaterials: { zh: '回答几个问题，只看我要的材料', en: 'See only the documents I need' },
  allConditions: { zh: '全部条件', en: 'All conditions' },
  navigator: { zh: '在智能导航里接着问', en: 'Go on in the navigator' },
  search: { zh: '搜索事项', en: 'Search services' },
  agency: { zh: '部门主页', en: 'About the agency' },
} as const satisfies Record<string, Text>;

/** Questions one is likely to ask next. */
const followUps: readonly (readonly [Intent, Text])[] = [
  ['materials', { zh: '要带什么材料？', en: 'What documents?' }],
  ['duration', { zh: '要多久？', en: 'How long?' }],
  ['fee', { zh: '要多少钱？', en: 'How much?' }],
  ['place', { zh: '在哪里办？', en: 'Where?' }],
  ['how', { zh: '怎么办理？', en: 'How do I do it?' }],
  ['eligibility', { zh: '我能办吗？', en: 'Can I?' }],
];

export function followUpsAfter(answered: readonly Intent[]): Choice[] {
  return followUps
    .filter(([intent]) => !answered.includes(intent))
    .slice(0, 4)
    .map(([intent, label]) => ({ value: `ask:${intent}`, label }));
}
