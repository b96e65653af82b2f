import { defineMessages } from '../../../kernel/messages.ts';

/** What a form says about answers that registers have filled in. */
export const prefillWords = defineMessages({
  zh: {
    offer: '政府已有的信息，可以自动填好',
    offerText: '经您同意，从下列登记信息读取，填进这份申请，您只需核对：',
    again: '有的登记信息还没有取到',
    againText: '刚才没有连上下列登记系统。可以再试一次，也可以自己填写，不影响办理。',
    source: (owner: string, set: string, elements: string) => `${owner}“${set}”：${elements}`,
    consent: (law: string) =>
      `点击即表示您同意本次读取以上内容，只用于填写这份申请（${law}）。不同意的可以自己填写，不影响办理。`,
    ledger: '每次读取都记在“谁查了我的信息”里',
    atWindow: '请先念给来办事的人听，征得同意后再点。',
    agree: '同意并自动填写',
    retry: '再试一次',
    withdraw: '撤回同意，自己填写',
    withdrawText: (count: number) =>
      `已读取的${count}项会从这份申请中删除，由您自己填写（个人信息保护法第十五条）。已经发生的读取仍记在台账里。`,
    withdrawNow: '撤回同意',
    filled: (count: number) => `已从登记信息填好${count}项，请在填写各部分时核对。`,
    none: '没有可以自动填写的内容，请自己填写。',
    unreachable: (names: string) => `暂时连不上“${names}”，相关内容请自己填写，或者稍后再试。`,
    origin: (owner: string, set: string, since: string, read: string) =>
      `来自${owner}“${set}”：${since}登记，${read}读取。`,
    locked: '不能在这里修改。',
    open: '可以修改。',
    notRight: '这不对？提出更正',
    disputed: (status: string) =>
      `您对登记的内容有异议，这里是您填写的内容，办理时会注明。更正申请（${status}）：`,
    notReached: (set: string) => `暂时连不上“${set}”，请自己填写。`,
  },
  en: {
    offer: 'Some of this is known and can be filled in',
    offerText: 'If you agree, it is read from these registers into this application, for you to check:',
    again: 'A register has not answered yet',
    againText:
      'These registers could not be reached just now. Try again, or fill it in yourself: it makes no difference to your application.',
    source: (owner: string, set: string, elements: string) => `${owner}, ${set}: ${elements}`,
    consent: (law: string) =>
      `By pressing the button you agree that this is read once, to fill in this application and nothing else (${law}). You may fill it in yourself instead; it makes no difference.`,
    ledger: 'Each read is written down under “Who has looked at my data”',
    atWindow: 'Read this out to the person present, and press only after consent.',
    agree: 'Agree and fill in',
    retry: 'Try again',
    withdraw: 'Withdraw your consent and fill it in yourself',
    withdrawText: (count: number) =>
      `What was read (${count}) is removed from this application and you fill it in yourself (Personal Information Protection Law, art. 15). The ledger keeps what has been read.`,
    withdrawNow: 'Withdraw consent',
    filled: (count: number) =>
      count === 1
        ? 'One answer was filled in from registers. Please check it.'
        : `${count} answers were filled in from registers. Please check them as you go through the parts.`,
    none: 'Nothing could be filled in. Please answer yourself.',
    unreachable: (names: string) =>
      `“${names}” cannot be reached just now. Please fill in what it would give, or try again later.`,
    origin: (owner: string, set: string, since: string, read: string) =>
      `From ${owner}, ${set}: registered ${since}, read ${read}. `,
    locked: 'It cannot be changed here.',
    open: 'You may change it.',
    notRight: 'Not right? Ask for a correction',
    disputed: (status: string) =>
      `You dispute the register; this is what you say, and the office will see the mark. Correction (${status}):`,
    notReached: (set: string) => `“${set}” cannot be reached just now; please fill it in.`,
  },
});
