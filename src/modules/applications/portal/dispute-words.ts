import { defineMessages } from '../../../kernel/messages.ts';

export const disputeWords = defineMessages({
  zh: {
    title: '登记的内容不对',
    lead: (owner: string) =>
      `由${owner}在十个工作日内核实，有误的更正，无误的说明理由。这份申请可以照常提交，这一项按您填写的办理，并注明“有异议”。`,
    law: '个人信息保护法第四十六条',
    held: '登记的内容',
    source: '来源',
    reason: '为什么不对',
    reasonHint: '例如：2026年3月已经改名，登记没有更新',
    evidence: '证据材料',
    evidenceHint: '能证明的证件、文书，PDF、JPG 或者 PNG，最多5个，每个不超过 10 MB',
    send: '提出更正',
    back: '返回，不提出',
  },
  en: {
    title: 'The register is wrong',
    lead: (owner: string) =>
      `${owner} verifies it within ten working days, and corrects it or says why it stands. You can submit this application all the same: it goes on with what you say, marked as disputed.`,
    law: 'Personal Information Protection Law, art. 46',
    held: 'As registered',
    source: 'Source',
    reason: 'Why is it wrong?',
    reasonHint: 'For example: I changed my name in March 2026 and the register was not updated',
    evidence: 'Evidence',
    evidenceHint: 'Documents that show it: PDF, JPG or PNG, at most 5 of 10 MB each',
    send: 'Ask for correction',
    back: 'Back, without asking',
  },
});
