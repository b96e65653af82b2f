import { makeCreditCode } from '../../kernel/credit-code.ts';
import { type CalendarDate, yearOf } from '../../kernel/date.ts';
import type { CertificateType } from './certificate-type.ts';

interface Occasion {
  /** Six digits of the division of the organ that issues. */
  readonly division: string;
  /** Number of the certificate; its last five digits are the serial of the year. */
  readonly number: string;
  readonly on: CalendarDate;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** The code that whoever is registered has from now on; it stands on the certificate. */
export function assignedCode(
  { assigns }: Pick<CertificateType, 'assigns'>,
  { division, number, on, answers }: Occasion,
): string | undefined {
  const serial = number.slice(-5);
  const year = `${yearOf(on)}`;
  switch (assigns) {
    // GB 32100-2015: 9 is market regulation, 1 an enterprise, 2 an individual business.
    case 'company-credit-code':
      return makeCreditCode(`91${division}`, `M${year.slice(2)}${serial}`);
    case 'individual-credit-code':
      return makeCreditCode(`92${division}`, `M${year.slice(2)}${serial}`);
    // 投资项目编码: year and month, division, industry (GB/T 4754), 03 for filing, serial.
    case 'project-code':
      return [
        `${year.slice(2)}${on.slice(5, 7)}`,
        division,
        /\d{2}/.exec(String(answers.industry ?? ''))?.[0] ?? '00',
        '03',
        `0${serial}`,
      ].join('-');
    case undefined:
      return undefined;
    default:
      return assigns satisfies never;
  }
}
