import { mainNamespace, relationNamespace, xmlHead, xmlText } from './xml-text.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hasRemarks: boolean;
}

const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function contentTypesXml(sheets: readonly ListedSheet[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
  return [
    `${xmlHead}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    ...sheets.flatMap(({ hasRemarks }, index) => [
      override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
      ...(hasRemarks ? [override(`comments${index + 1}.xml`, 'comments')] : []),
    ]),
    '</Types>',
  ].join('');
}

export function workbookXml(sheets: readonly ListedSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">` +
    `<bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets></workbook>`
  );
}

export const packageRelations = relationsXml([['officeDocument', 'xl/workbook.xml']]);

export function workbookRelations(sheets: readonly ListedSheet[]): string {
  return relationsXml([
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'],
  ]);
}

/** Where the remarks of a sheet stand: first the boxes, to which the sheet refers. */
export function sheetRelations(number: number): string {
  return relationsXml([
    ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
    ['comments', `../comments${number}.xml`],
  ]);
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const listed = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationNamespace}/${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${listed.join('')}</Relationships>`;
}
