import { type CalendarDate, dateIn, yearOf } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { PowerScope } from './power-scope.ts';

/** A power of attorney (授权委托书). Its terms never change: other terms are another power. */
export interface Power extends PowerScope {
  readonly number: number;
  readonly principal: Principal;
  /** Who signed: the principal, or the legal representative of the company. */
  readonly givenBy: string;
  readonly agent: { readonly name: string; readonly identityNumber: string };
  readonly from: CalendarDate;
  readonly givenAt: Date;
  readonly answer: { readonly at: Date; readonly isAccepted: boolean } | undefined;
  readonly end: { readonly at: Date; readonly kind: 'revoked' | 'renounced' } | undefined;
}

export interface Principal {
  readonly kind: 'person' | 'company';
  readonly id: Uuid;
  readonly name: string;
  /** Identity number or credit code. */
  readonly code: string;
}

export type PowerState = 'offered' | 'declined' | 'coming' | 'in-force' | 'expired' | 'revoked' | 'renounced';

export function stateOfPower(
  power: Pick<Power, 'from' | 'until' | 'answer' | 'end'>,
  on: CalendarDate,
): PowerState {
  if (power.end) return power.end.kind;
  if (power.answer && !power.answer.isAccepted) return 'declined';
  if (power.until < on) return 'expired';
  if (!power.answer) return 'offered';
  return power.from > on ? 'coming' : 'in-force';
}

/** Whether there is still something to end. */
export function isLive(state: PowerState): boolean {
  return state === 'offered' || state === 'coming' || state === 'in-force';
}

/** `委托书 WT2026000012`: printed on paper and named in letters. */
export function formatPowerNumber({ number, givenAt }: Pick<Power, 'number' | 'givenAt'>): string {
  return `WT${yearOf(dateIn(givenAt))}${String(number).padStart(6, '0')}`;
}
