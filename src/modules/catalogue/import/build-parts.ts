import type { MappingFields } from './mapping.ts';
import { partRecords } from './part-records.ts';
import type { RowReader } from './row-reader.ts';

/** Counts a source does not give are 0: the guide then says nothing about them. */
export function materialsOf(reader: RowReader, field: MappingFields['materials']) {
  if (!field) return [];
  const materials = partRecords(reader.record, field).flatMap((record) =>
    reader.list('materials.name', field.name, record).map((name) => ({
      name,
      kind: reader.text('materials.kind', field.kind, record) ?? '3',
      form: reader.text('materials.form', field.form, record),
      source: reader.text('materials.source', field.source, record) ?? '99',
      necessity: reader.text('materials.necessity', field.necessity, record),
      originals: reader.count('materials.originals', field.originals, record) ?? 0,
      copies: reader.count('materials.copies', field.copies, record) ?? 0,
      ...Object.fromEntries(
        materialTexts.map((part) => [part, reader.text(`materials.${part}`, field[part], record)]),
      ),
    })),
  );
  return materials.map((material, index) => ({ code: `material-${index + 1}`, ...material }));
}

const materialTexts = [
  'note',
  'issuer',
  'basis',
  'whenText',
  'paperSize',
  'sourceNote',
  'obtain',
  'obtainAt',
  'issuedWithin',
  'use',
  'blankForm',
  'sample',
  'fillNotes',
  'acceptance',
  'remark',
] as const;

export function legalBasesOf(reader: RowReader, field: MappingFields['legalBases']) {
  if (!field) return [];
  return partRecords(reader.record, field).flatMap((record) =>
    reader.list('legalBases.law', field.law, record).map((law) => ({
      law,
      article: reader.text('legalBases.article', field.article, record),
      documentNumber: reader.text('legalBases.documentNumber', field.documentNumber, record),
      issuer: reader.text('legalBases.issuer', field.issuer, record),
      since: reader.text('legalBases.since', field.since, record),
      says: reader.text('legalBases.says', field.says, record),
    })),
  );
}

export function feesOf(reader: RowReader, field: MappingFields['fees']) {
  if (!field) return [];
  return partRecords(reader.record, field).flatMap((record) =>
    reader.list('fees.name', field.name, record).map((name) => ({
      name,
      kind: reader.text('fees.kind', field.kind, record),
      standard: reader.text('fees.standard', field.standard, record) ?? '见收费依据',
      basis: reader.text('fees.basis', field.basis, record) ?? '',
      reduction: reader.text('fees.reduction', field.reduction, record),
      remark: reader.text('fees.remark', field.remark, record),
    })),
  );
}

export function questionsOf(reader: RowReader, field: MappingFields['questions']) {
  if (!field) return [];
  return partRecords(reader.record, field).flatMap((record) => {
    const question = reader.text('questions.question', field.question, record);
    const answer = reader.list('questions.answer', field.answer, record).join('\n');
    if (question && answer) return [{ question, answer }];
    if (question || answer) reader.keep('常见问题', `${question ?? ''}${answer}`);
    return [];
  });
}

export function jointAgenciesOf(reader: RowReader, field: MappingFields['jointAgencies']) {
  if (!field) return [];
  return partRecords(reader.record, field).flatMap((record) =>
    reader.list('jointAgencies.name', field.name, record).map((name) => ({
      name,
      code: reader.text('jointAgencies.code', field.code, record),
      step: reader.list('jointAgencies.step', field.step, record).join('、') || undefined,
    })),
  );
}

export function intermediariesOf(reader: RowReader, field: MappingFields['intermediaries']) {
  if (!field) return [];
  return partRecords(reader.record, field).flatMap((record) =>
    reader.list('intermediaries.name', field.name, record).map((name) => ({
      name,
      content: reader.text('intermediaries.content', field.content, record),
      basis: reader.text('intermediaries.basis', field.basis, record),
    })),
  );
}
