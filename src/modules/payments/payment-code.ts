import { createHmac } from 'node:crypto';

/**
 * 缴款码: 20 digits, division 6, year 2, serial 11, check 1 (ISO/IEC 7064 MOD 11,10), so that a mistyped digit is found
 * before money goes to the wrong charge.
 */
export function paymentCode(region: string, year: number, serial: number): string {
  const digits = `${region.slice(0, 6)}${String(year).slice(-2)}${String(serial).padStart(11, '0')}`;
  return digits + checkDigit(digits);
}

export function isPaymentCode(text: string): boolean {
  return /^\d{20}$/.test(text) && checkDigit(text.slice(0, -1)) === text.at(-1);
}

/** 校验码 of an electronic receipt: six digits that only the issuer can compute. */
export function receiptCheck(
  secret: Buffer,
  receipt: { number: string; code: string; amount: number },
): string {
  const { number, code, amount } = receipt;
  const digest = createHmac('sha256', secret).update(`receipt ${number} ${code} ${amount}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}
