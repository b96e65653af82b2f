import { columnLetters } from './cell-address.ts';
import { harmlessText } from './harmless-text.ts';
import type { CellRemark } from './sheet-writer.ts';
import { mainNamespace, xmlHead, xmlText } from './xml-text.ts';

/** The texts of remarks … */
export function* remarksXml(remarks: readonly CellRemark[]): Generator<string> {
  yield `${xmlHead}<comments xmlns="${mainNamespace}"><authors><author>通办</author></authors><commentList>`;
  for (const { column, row, text } of remarks) {
    const words = xmlText(harmlessText(text));
    yield `<comment ref="${columnLetters(column)}${row}" authorId="0"><text><r><t xml:space="preserve">${words}</t></r></text></comment>`;
  }
  yield '</commentList></comments>';
}

/** … and the boxes in which they are shown: Excel shows none without them. */
export function* remarkBoxesXml(remarks: readonly CellRemark[]): Generator<string> {
  yield [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ',
    'xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
  ].join('');
  for (const [index, { column, row }] of remarks.entries()) {
    yield [
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" `,
      'style="position:absolute;width:240pt;height:72pt;visibility:hidden" fillcolor="#fbd5cf" o:insetmode="auto">',
      '<v:fill color2="#fbd5cf"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>',
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${column}, 12, ${row - 1}, 4, ${column + 3}, 12, ${row + 4}, 4</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
    ].join('');
  }
  yield '</xml>';
}
