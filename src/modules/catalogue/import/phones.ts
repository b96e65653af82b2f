/**
 * The telephone numbers in a free text, in its order: landlines with area code and extension, mobiles,
 * service numbers. What looks like a date, a postcode or an account is no number.
 */
export function phonesIn(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/https?:\/\/[^\s，。；、]+/g, ' ')
    .replace(/[\w.]+@[\w.]+/g, ' ')
    .replace(/邮政?编码?[::]?\s*\d{6}/g, ' ')
    .replace(/\d{1,2}:\d{2}/g, ' ')
    .replace(/[-‐‑‒–—―−]+/g, '-')
    .replace(/\((0\d{2,3})\)\s*-?/g, '$1-')
    .replace(/(\d)\s*-\s*(\d)/g, '$1-$2')
    .replace(/\b(0\d{2,3}) (?=\d{7,8}\b)/g, '$1-')
    .replace(/(\d{4}) (\d{4})(?!\d)/g, '$1$2');
  const found = [...plain.matchAll(shape)].map(([number]) => number.replace(/\s/g, ''));
  return [...new Set(found)];
}

const extension = String.raw`(?:\s*转\s*\d{1,5}|-\d{1,5})*`;
const shape = new RegExp(
  String.raw`(?<![\dA-Za-z])(?:0\d{2,3}-?[1-9]\d{6,7}${extension}|0\d{2,3}-1\d{4}${extension}|0\d{2,3}-9\d{4,5}${extension}|400-?\d{3}-?\d{4}|1[3-9]\d{9}|[2-8]\d{6,7}(?!\d)|1\d{4}${extension}|9[5-9]\d{3,4}|1[12]\d)(?![\dA-Za-z号室楼房])`,
  'g',
);

/** True where the text says more than numbers and their separators. */
export function hasOtherText(text: string): boolean {
  const rest = text
    .normalize('NFKC')
    .replace(/转|电话|热线|拨打|或|咨询|投诉|号码|:/g, '')
    .replace(/[\d\s()、,，;；。./\-‐‑‒–—―−+]/g, '');
  return rest !== '';
}
