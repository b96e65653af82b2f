/**
 * A text that no program takes for a formula, should the sheet be saved in another format: an apostrophe goes before
 * `=`, `+`, `-` and `@`. Characters that XML cannot hold are left out.
 */
export function harmlessText(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(unwritable, '');
  return formulaStart.test(plain) ? `'${plain}` : plain;
}

/** The text a person meant: without the apostrophe that only keeps it from being a formula. */
export function meantText(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}

const formulaStart = /^[=+\-@\t]/;
const unwritable = /(?![\n\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
