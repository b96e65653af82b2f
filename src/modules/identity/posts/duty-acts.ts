import type { Text } from '../../../kernel/messages.ts';
import type { Role } from '../role.ts';

/** The acts of a role to which a post may be limited. Roles without a line here have none to choose from. */
export const dutyActs: Readonly<Partial<Record<Role, Readonly<Record<string, Text>>>>> = {
  acceptor: {
    accept: { zh: '受理', en: 'Accept' },
    'request-correction': { zh: '一次告知补正', en: 'Ask for corrections' },
    'refuse-acceptance': { zh: '不予受理', en: 'Refuse acceptance' },
  },
  reviewer: {
    pass: { zh: '审查通过', en: 'Pass' },
    object: { zh: '提出不同意见', en: 'Object' },
  },
  decider: {
    approve: { zh: '准予', en: 'Approve' },
    refuse: { zh: '不予', en: 'Refuse' },
    pause: { zh: '启动特别程序', en: 'Begin a special procedure' },
    resume: { zh: '结束特别程序', en: 'End a special procedure' },
    extend: { zh: '延长办理期限', en: 'Extend the limit' },
  },
  issuer: {
    issue: { zh: '制证发证', en: 'Issue' },
    deliver: { zh: '送达', en: 'Deliver' },
  },
};

export function isDutyAct(role: Role, act: string): boolean {
  return Object.hasOwn(dutyActs[role] ?? {}, act);
}
