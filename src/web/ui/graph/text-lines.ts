/**
 * Breaks a text into lines no wider than this, measured, and of about the same length; between Chinese characters
 * anywhere, in other scripts at spaces.
 */
export function textLines(text: string, size: number, width: number): string[] {
  const pieces = piecesOf(text, size, width);
  const lines = fill(pieces, size, width);
  if (lines.length < 2) return lines;
  let narrower = textWidth(text, size) / lines.length;
  while (narrower < width) {
    const balanced = fill(pieces, size, narrower);
    const fits = balanced.every((line) => textWidth(line, size) <= width);
    if (fits && balanced.length === lines.length) return balanced;
    narrower += size / 2;
  }
  return lines;
}

function fill(pieces: readonly string[], size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * An estimate from above of how wide the text is in the reader's font, which the server does not know:
 * Chinese characters fill their square in every font, Latin ones are told by their class.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += advanceOf(character);
  return width * size;
}

/** Where a line may end: never before closing marks, never after opening ones. */
const breakable = /[^\p{Script=Han}\s]+\s*|\p{Script=Han}[）》」』”’，。；：、！？]*/gu;
const opening = /[（《「『“‘]$/u;

function piecesOf(text: string, size: number, width: number): string[] {
  const pieces: string[] = [];
  for (const [piece] of text.trim().matchAll(breakable)) {
    const last = pieces.at(-1);
    if (last !== undefined && opening.test(last)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces.flatMap((piece) => (textWidth(piece.trimEnd(), size) > width ? [...piece] : [piece]));
}

function advanceOf(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x2e80 || /[“”‘’…—]/.test(character)) return 1;
  if (/[iljtfrI.,:;!'|()[\] ·-]/.test(character)) return 0.38;
  if (/[mwMW@%]/.test(character)) return 0.95;
  return /[A-Z]/.test(character) ? 0.72 : 0.6;
}
