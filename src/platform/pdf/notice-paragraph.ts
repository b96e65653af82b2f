import type { Block } from './flow.ts';
import type { Paper, TextStyle } from './paper.ts';

interface ParagraphArea {
  readonly left: number;
  readonly width: number;
  /** Of the first line; two characters when left out. */
  readonly indent?: number;
}

const style: TextStyle = { size: 15, color: '#111111' };
const leading = 27;

/** One block a line, stretched to the full width, no first or last line alone on a page; the paragraph is one element however many pages it runs over. */
export function paragraphBlocks(
  paper: Paper,
  text: string,
  { left, width, indent = style.size * 2 }: ParagraphArea,
): readonly Block[] {
  let element: ReturnType<Paper['element']> | undefined;
  return paper.linesOf(text, style, { width, indent }).map((line, index, lines) => ({
    height: leading,
    keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    draw: (_: Paper, top: number) => {
      element ??= paper.element('P');
      const gaps = [...line.text].length - 1;
      const slack = width - line.indent - line.width;
      const isStretched = !line.isLast && gaps > 0 && slack < style.size * 2.5;
      const spacing = isStretched ? slack / gaps : 0;
      element.add(() =>
        paper.text(
          line.text,
          { ...style, spacing },
          { x: left + line.indent, baseline: top + leading * 0.7 },
        ),
      );
    },
  }));
}
