import type { CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Fen } from '../../kernel/money.ts';
import { evaluateRule, parseRule } from '../../kernel/rule/index.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Fee } from '../catalogue/index.ts';
import { type Form, type FormAnswers, factsOf } from '../forms/index.ts';

export const chargeStates = ['open', 'paid', 'exempt', 'cancelled', 'refund-due', 'refunded'] as const;
export type ChargeState = (typeof chargeStates)[number];

export type PaymentWay = 'online' | 'cash' | 'card';

export interface ChargeLine {
  readonly name: Text;
  readonly basis: string;
  readonly amount: Fen;
}

/** 缴款通知: what one case costs, and whether it has been paid. */
export interface Charge {
  readonly id: Uuid;
  readonly region: string;
  readonly caseId: Uuid;
  readonly caseNumber: string;
  readonly agency: string;
  readonly itemName: string;
  readonly implementationCode: string;
  /** Name of the applicant, who owes it; anybody who may submit for the applicant may pay. */
  readonly payer: string;
  readonly applicantId: Uuid;
  /** 缴款码 */
  readonly code: string;
  readonly lines: readonly ChargeLine[];
  readonly amount: Fen;
  readonly payBy: CalendarDate;
  readonly createdAt: Date;
  readonly state: ChargeState;
  readonly way: PaymentWay | null;
  readonly paidAt: Date | null;
  readonly receiptNumber: string | null;
}

/**
 * What the item charges these answers. A fee without an amount is told, never asked for; a rule that the answers leave
 * undecided charges nothing (行政许可法第五十九条：按照公布的法定项目和标准收费).
 */
export function linesOf(
  fees: readonly Fee[],
  form: Form,
  answers: FormAnswers,
  today: CalendarDate,
): ChargeLine[] {
  const facts = factsOf(form, answers);
  return fees.flatMap(({ name, basis, amount, when }) => {
    if (amount === undefined) return [];
    const applies = when === undefined || evaluateRule(parseRule(when), facts, today).value === true;
    return applies ? [{ name, basis, amount }] : [];
  });
}

/** Whether the result may be handed out as far as the fee goes. */
export function isSettled({ state }: Pick<Charge, 'state'>): boolean {
  return state === 'paid' || state === 'exempt';
}
