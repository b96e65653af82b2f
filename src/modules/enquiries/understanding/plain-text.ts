import { simplified } from '../../catalogue/index.ts';

/** Text as patterns read it: half width, small letters, simplified characters, single blanks. Words stay as they are. */
export function plainText(text: string): string {
  return simplified(text.normalize('NFKC').toLowerCase())
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim();
}
