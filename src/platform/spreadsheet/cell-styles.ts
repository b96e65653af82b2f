/** Looks of cells, by the number under which `styles.xml` lists them. */
export const cellStyles = {
  text: 1,
  number: 2,
  fixed: 3,
  link: 4,
  faulty: 5,
  header: 6,
  fixedHeader: 7,
} as const;
export type CellStyle = keyof typeof cellStyles;

const font = (colour: string, more = '') =>
  `<font>${more}<sz val="11"/><color rgb="FF${colour}"/><name val="等线"/></font>`;
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
/** Numbers of fonts and fills follow their order below. `@` (49): what is typed stays a text, a long code as well. */
const format = (numbers: { format: 49 | 1; font: number; fill: number }, middle = false) =>
  `<xf numFmtId="${numbers.format}" fontId="${numbers.font}" fillId="${numbers.fill}" borderId="0" xfId="0" ` +
  `applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">` +
  `<alignment vertical="${middle ? 'center' : 'top'}" wrapText="1"/></xf>`;

export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<fonts count="5">',
  font('000000'),
  font('6B7478'),
  font('0A5C74', '<u/>'),
  font('A82A1C', '<b/>'),
  font('FFFFFF', '<b/>'),
  '</fonts>',
  '<fills count="5">',
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  fill('FBD5CF'),
  fill('0F4C5C'),
  fill('5D7078'),
  '</fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="8">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format({ format: 49, font: 0, fill: 0 }),
  format({ format: 1, font: 0, fill: 0 }),
  format({ format: 49, font: 1, fill: 0 }),
  format({ format: 49, font: 2, fill: 0 }),
  format({ format: 49, font: 3, fill: 2 }),
  format({ format: 49, font: 4, fill: 3 }, true),
  format({ format: 49, font: 4, fill: 4 }, true),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
