import type { Fen } from '../../../kernel/money.ts';
import type { Uuid } from '../../../kernel/uuid.ts';

/** What a cashier says of an order. */
export interface CashierNews {
  readonly order: Uuid;
  readonly outcome: 'paid' | 'failed';
  readonly amount: Fen;
}

export interface CashierOrder {
  readonly id: Uuid;
  readonly amount: Fen;
}

/** The port to whoever takes the money: a bank or a payment office that collects non-tax revenue (代收机构). */
export interface Cashier {
  /** Signs its callbacks. */
  readonly key: Buffer;
  /** Makes the order known; an order made known again is the same. @returns where the person pays */
  open(order: CashierOrder): Promise<string>;
  /** What has become of it; nothing while nobody has paid. */
  find(order: Uuid): Promise<CashierNews | undefined>;
  /** Gives the money back; asked again for the same order, it gives nothing more. */
  refund(order: CashierOrder): Promise<void>;
}
