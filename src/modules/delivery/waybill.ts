/**
 * 邮件号: two letters of the service, eight digits, a check digit, the country (UPU S10). `EA` is express mail with
 * proof of delivery.
 */
export function waybillOf(serial: number, service = 'EA', country = 'CN'): string {
  const digits = String(serial).padStart(8, '0');
  return `${service}${digits}${checkDigit(digits)}${country}`;
}

export function isWaybill(text: string): boolean {
  const [, digits, check] = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(text) ?? [];
  return digits !== undefined && String(checkDigit(digits)) === check;
}

const weights = [8, 6, 4, 2, 3, 5, 9, 7];

function checkDigit(digits: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
}
