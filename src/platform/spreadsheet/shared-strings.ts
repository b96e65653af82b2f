import { spreadsheetTooLarge } from './refusals.ts';
import type { XmlListener } from './xml-reader.ts';

/** Reads `sharedStrings.xml`: texts that cells name by number. Readings (注音) beside a text are left out. */
export class SharedStrings implements XmlListener {
  readonly texts: string[] = [];
  #parts: string[] | undefined;
  #isText = false;
  #isReading = false;
  #left: number;

  constructor(mostCharacters: number) {
    this.#left = mostCharacters;
  }

  open(name: string): void {
    if (name === 'si') this.#parts = [];
    else if (name === 'rPh') this.#isReading = true;
    else if (name === 't') this.#isText = !this.#isReading;
  }

  text(text: string): void {
    if (!this.#isText) return;
    this.#left -= text.length;
    if (this.#left < 0) throw spreadsheetTooLarge('文字过多', 'too much text');
    this.#parts?.push(text);
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isReading = false;
    else if (name === 'si') this.texts.push(plainText(this.#parts?.join('') ?? ''));
  }
}

/** Excel writes characters that XML does not take as `_x000D_`; line ends become one character. */
export function plainText(text: string): string {
  const plain = text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return plain.includes('\r') ? plain.replaceAll(/\r\n?/g, '\n') : plain;
}
