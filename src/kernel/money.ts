import type { Locale } from './messages.ts';
import { invalid } from './refusal.ts';

/** An amount of renminbi in fen 分, a whole number; never a fraction of a yuan. */
export type Fen = number;

/**
 * Reads yuan as people write them: `12`, `12.5`, `1,200.00元`, `¥80`.
 * @throws Refusal `money-invalid` for anything else, also for more than two decimals
 */
export function parseYuan(text: string): Fen {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(?:人民币)?[¥￥]?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?元?$/.exec(plain);
  if (match) return Number(match[1]?.replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  throw invalid('money-invalid', {
    zh: `“${text}”不是有效金额，请填写以元为单位的数字，最多两位小数，例如120.50。`,
    en: `“${text}” is not an amount. Give yuan with at most two decimals, for example 120.50.`,
  });
}

/** `1,200元`, `12.50元`; `CNY 1,200`, `CNY 12.50`. */
export function formatYuan(fen: Fen, locale: Locale): string {
  const amount = formatAmount(fen);
  return locale === 'en' ? `CNY ${amount}` : `${amount}元`;
}

export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/** The amount in capital numerals for receipts and decisions: `壹佰贰拾元伍角整`. */
export function formatYuanInCapitals(fen: Fen): string {
  const yuan = capitals(Math.floor(Math.abs(fen) / 100));
  const jiao = Math.floor(Math.abs(fen) / 10) % 10;
  const cents = Math.abs(fen) % 10;
  const sign = fen < 0 ? '负' : '';
  if (jiao === 0 && cents === 0) return `${sign}${yuan || '零'}元整`;
  const whole = yuan && `${yuan}元`;
  const tenths = jiao ? `${capitalDigits[jiao]}角` : yuan && '零';
  return `${sign}${whole}${tenths}${cents ? `${capitalDigits[cents]}分` : '整'}`;
}

function formatAmount(fen: Fen): string {
  const digits = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = Math.abs(fen) % 100;
  return `${fen < 0 ? '-' : ''}${digits}${cents ? `.${String(cents).padStart(2, '0')}` : ''}`;
}

const capitalDigits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '兆'];

/** Empty for nought. A run of noughts is read once, and not at the end of a group. */
function capitals(yuan: number): string {
  const digits = String(yuan);
  let text = '';
  let skippedNought = false;
  let groupHasDigits = false;
  for (let index = 0; index < digits.length; index += 1) {
    const power = digits.length - 1 - index;
    const digit = Number(digits[index]);
    if (digit === 0) skippedNought = true;
    else {
      text += `${skippedNought && text ? '零' : ''}${capitalDigits[digit]}${places[power % 4]}`;
      skippedNought = false;
      groupHasDigits = true;
    }
    if (power % 4 === 0) {
      if (groupHasDigits) text += groups[power / 4];
      groupHasDigits = false;
    }
  }
  return text;
}
