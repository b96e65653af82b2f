import { attributeOf, type XmlListener } from './xml-reader.ts';

/** Reads `styles.xml`: which cell styles show a number as a date. */
export class DateStyles implements XmlListener {
  readonly #formats = new Map<string, string>();
  readonly #isDate: boolean[] = [];
  #isInStyles = false;

  open(name: string, attributes: string): void {
    if (name === 'numFmt') {
      this.#formats.set(
        attributeOf(attributes, 'numFmtId') ?? '',
        attributeOf(attributes, 'formatCode') ?? '',
      );
    } else if (name === 'cellXfs') {
      this.#isInStyles = true;
    } else if (name === 'xf' && this.#isInStyles) {
      this.#isDate.push(this.#showsDate(attributeOf(attributes, 'numFmtId') ?? '0'));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#isInStyles = false;
  }

  has(style: string | undefined): boolean {
    return style !== undefined && (this.#isDate[Number(style)] ?? false);
  }

  #showsDate(format: string): boolean {
    const code = this.#formats.get(format);
    return code === undefined ? builtIn.has(Number(format)) : isDateFormat(code);
  }
}

/** Formats of days that every program knows by number, those of Chinese versions too; times alone are no dates. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Letters of day or year outside quotation marks, brackets and escapes. */
function isDateFormat(code: string): boolean {
  return /[ydYD]/.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

const dayMilliseconds = 86_400_000;

/** Days since 1899-12-30 or 1904-01-01 as `2026-11-23`, with the time of day where there is one. */
export function dateOfNumber(days: number, is1904: boolean): string | undefined {
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(start + Math.round(days * 86_400) * 1000);
  const year = moment.getUTCFullYear();
  if (Number.isNaN(year) || year < 1900 || year > 9999) return undefined;
  const [date = '', time = ''] = moment.toISOString().split('T');
  return moment.getTime() % dayMilliseconds === 0 ? date : `${date} ${time.slice(0, 5)}`;
}
