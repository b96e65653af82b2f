import type { Uuid } from '../../kernel/uuid.ts';
import type { Address } from './address.ts';

export const ways = ['electronic', 'courier', 'window'] as const;
/** 领取方式 */
export type Way = (typeof ways)[number];

/** `electronic`: lies in the account of the holder, and an official notes it; the others say where it is. */
export const consignmentStates = ['to-send', 'under-way', 'to-collect', 'electronic', 'delivered'] as const;
export type ConsignmentState = (typeof consignmentStates)[number];

/** 送达件: the result of one case on its way to the applicant. */
export interface Consignment {
  readonly id: Uuid;
  readonly region: string;
  readonly caseId: Uuid;
  readonly caseNumber: string;
  readonly agency: string;
  readonly itemName: string;
  readonly implementationCode: string;
  readonly applicantId: Uuid;
  readonly applicantName: string;
  /** Identity number or credit code. */
  readonly applicantCode: string;
  /** Ways that the item allows. */
  readonly ways: readonly Way[];
  readonly way: Way;
  /** Where it is collected; kept also for what a courier brings back. */
  readonly hall: string | null;
  readonly address: Address | null;
  /** 取件码 */
  readonly pickupCode: string | null;
  readonly state: ConsignmentState;
  readonly createdAt: Date;
}

/** Whether the applicant may still say how it is to come. */
export function canChoose({ state }: Pick<Consignment, 'state'>): boolean {
  return state === 'to-send' || state === 'to-collect' || state === 'electronic';
}

/** Where a consignment stands once a way is chosen and nothing has been done yet. */
export function firstState(way: Way): ConsignmentState {
  return way === 'courier' ? 'to-send' : way === 'window' ? 'to-collect' : 'electronic';
}
