import { z } from 'zod';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';

/** What a power of attorney can be for. */
export const PowerAct = z.enum(['fill', 'submit', 'receive', 'collect']);
export type PowerAct = z.infer<typeof PowerAct>;
export const powerActs = PowerAct.options;

export const powerActNames: Readonly<Record<PowerAct, Text>> = {
  fill: { zh: '填写申请、上传材料', en: 'Fill in applications and add documents' },
  submit: { zh: '提交、补正、撤回申请', en: 'Submit, correct and withdraw applications' },
  receive: { zh: '签收文书', en: 'Receive notices and decisions' },
  collect: { zh: '领取办理结果、查看下载证照', en: 'Collect results, see and download certificates' },
};

/** How far a power of attorney reaches (民法典第一百六十五条: 代理事项、权限和期限). */
export interface PowerScope {
  readonly id: Uuid;
  readonly acts: readonly PowerAct[];
  /** Basic codes of the items it is for; absent: all. */
  readonly items?: readonly string[] | undefined;
  /** Its last day. */
  readonly until: CalendarDate;
}
