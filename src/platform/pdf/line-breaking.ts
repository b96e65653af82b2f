export interface TextLine {
  readonly text: string;
  /** Natural width, in points. */
  readonly width: number;
  /** Distance from the left edge of the text, in points. */
  readonly indent: number;
  /** Ends a paragraph, so it is not stretched. */
  readonly isLast: boolean;
}

interface BreakOptions {
  readonly width: number;
  /** Of the first line. */
  readonly indent?: number;
  /** The width of a text is the sum of the widths of its parts. */
  readonly measure: (text: string) => number;
}

/**
 * Breaks Chinese and Latin text into lines: no closing mark at the start of a line, no opening mark at its
 * end, numbers and Latin words whole. A newline in the text ends a paragraph.
 */
export function breakLines(text: string, options: BreakOptions): readonly TextLine[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, options));
}

function breakParagraph(
  paragraph: string,
  { width, indent = 0, measure }: BreakOptions,
): readonly TextLine[] {
  const texts: string[] = [];
  let line = '';
  let used = indent;
  const add = (piece: string) => {
    const isFull = line !== '' && used + measure(piece.trimEnd()) > width;
    if (isFull) {
      texts.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const isSpaceAtStart = line === '' && texts.length > 0 && piece.trim() === '';
    if (isSpaceAtStart) return;
    line += piece;
    used += measure(piece);
  };
  for (const unit of unitsOf(paragraph)) {
    for (const piece of measure(unit.trimEnd()) > width ? unit : [unit]) add(piece);
  }
  texts.push(line.trimEnd());
  return texts.map((text, index) => ({
    text,
    width: measure(text),
    indent: index === 0 ? indent : 0,
    isLast: index === texts.length - 1,
  }));
}

const opening = '（《〈「『【〔［｛“‘(\\[{￥';
const closing = '）》〉」』】〕］｝”’)\\]}，。、；：？！…—·％%℃,.;:?!';

/**
 * What stays together: a Latin word, a number or one ideograph, with the opening marks before it and the
 * closing marks and spaces behind it. Long dashes and ellipses stay in one piece.
 */
function unitsOf(paragraph: string): readonly string[] {
  const core = `[\\p{Script=Latin}\\p{N}_@#&+/=~$.\\-]+|.`;
  return paragraph.match(new RegExp(`[${opening}]*(?:${core})[${closing}]*[ \\t]*`, 'gsu')) ?? [];
}
