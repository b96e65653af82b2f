import { dateIn, yearOf } from '../../../kernel/date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { takeSerial } from '../charge-store.ts';

/** 票据号码: year and serial of the whole installation, ten digits without gaps. */
export async function takeReceiptNumber(tx: Tx, at: Date): Promise<string> {
  const year = yearOf(dateIn(at));
  const serial = await takeSerial(tx, '*', year, 'receipt');
  return `${String(year).slice(-2)}${String(serial).padStart(8, '0')}`;
}
