import { findBasicCode, parseItemCode } from '../../../kernel/item-code.ts';
import { ItemContent } from '../offering.ts';
import type { SourceItem } from '../source-item.ts';
import { limitsOf } from './build-limits.ts';
import { offeringOf } from './build-offering.ts';
import {
  feesOf,
  intermediariesOf,
  jointAgenciesOf,
  legalBasesOf,
  materialsOf,
  questionsOf,
} from './build-parts.ts';
import type { CodeWords } from './code-words.ts';
import { holds, pattern } from './evaluate.ts';
import { fillElements } from './fill-elements.ts';
import type { Mapping } from './mapping.ts';
import { type SourceRecord, textsAt } from './record.ts';
import { RowReader, RowRefused } from './row-reader.ts';

/** What became of one record. */
export type BuiltRow =
  | { readonly kind: 'item'; readonly reader: RowReader; readonly draft: SourceItem }
  | { readonly kind: 'refused' | 'skipped'; readonly reader: RowReader };

/** Makes an item of a record. Pure: the same record and mapping always give the same item. */
export function buildItem(record: SourceRecord, mapping: Mapping, words: CodeWords): BuiltRow {
  const named = new Map(record.named);
  const reader = new RowReader({ ...record, named }, words);
  deriveColumns(reader, mapping, named);
  try {
    reader.code = reader.text('code', mapping.fields.code) ?? '';
    const skip = mapping.skip.find((rule) => holds(rule.when, reader.record));
    if (skip) {
      reader.find('skipped-by-mapping', 'skipped', skip.when.from, '', skip.reason);
      return { kind: 'skipped', reader };
    }
    return { kind: 'item', reader, draft: draftOf(reader, mapping) };
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    reader.find(error.reason, 'refused', error.field, error.value, error.message);
    return { kind: 'refused', reader };
  }
}

/** Adds the named groups of `derive` as columns; a text of another shape is noted. */
function deriveColumns(reader: RowReader, { derive }: Mapping, named: Map<string, string>): void {
  for (const { from, pattern: shape } of derive) {
    const [text] = textsAt(reader.record, from);
    if (text === undefined) continue;
    const groups = pattern(shape).exec(text)?.groups;
    if (!groups) reader.find('pattern-unmatched', 'noted', from, text);
    for (const [name, value] of Object.entries(groups ?? {})) {
      if (value !== undefined) named.set(name, value);
    }
  }
}

function draftOf(reader: RowReader, mapping: Mapping): SourceItem {
  const { fields } = mapping;
  if (reader.record.value === null || typeof reader.record.value !== 'object') {
    throw new RowRefused('', String(reader.record.value), 'not-a-record');
  }
  const code = codeOf(reader, mapping);
  const offering = offeringOf(reader, mapping, code);
  const name = reader.required('name', fields.name);
  const item = {
    basicCode: basicCodeOf(reader, mapping, code),
    nationalCode: reader.text('nationalCode', fields.nationalCode),
    name,
    handlingItem: handlingItemOf(reader, mapping, { code, name }),
    aliases: reader.list('aliases', fields.aliases),
    summary: reader.text('summary', fields.summary) ?? `${offering.agencyName.zh}办理的政务服务事项。`,
    type: reader.required('type', fields.type),
    audience: audienceOf(reader, mapping),
    topics: reader.list('topics', fields.topics),
    events: reader.list('events', fields.events),
    offeredBy: [offering.agency],
    legalBases: legalBasesOf(reader, fields.legalBases),
    conditions: reader.list('conditions', fields.conditions).map((text) => ({ text })),
    refusals: reader.list('refusals', fields.refusals),
    materials: materialsOf(reader, fields.materials),
    limits: limitsOf(reader, mapping),
    fees: feesOf(reader, fields.fees),
    jointAgencies: jointAgenciesOf(reader, fields.jointAgencies),
    intermediaries: intermediariesOf(reader, fields.intermediaries),
    handling: { procedure: 'standard' },
    steps: reader.list('steps', fields.steps),
    result: resultOf(reader, fields.result),
    kind: reader.text('kind', fields.kind),
    visits: reader.count('visits', fields.visits),
    channels: reader.list('channels', fields.channels),
    crossRegion: reader.text('crossRegion', fields.crossRegion),
    rights: reader.list('rights', fields.rights),
    questions: questionsOf(reader, fields.questions),
    remedies: remediesOf(reader, fields.remedies),
    externalUrl: urlOf(reader, mapping),
  };
  fillElements(reader, mapping.elements, { item, offering });
  const parsed = ItemContent.safeParse({ item, offering });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RowRefused(issue?.path.join('.') ?? '', '', 'item-invalid', issue?.message);
  }
  for (const [name, expression] of Object.entries(mapping.more)) {
    const values = reader.list(`more.${name}`, expression);
    if (values.length > 0) reader.keep(name, values.join('；'));
  }
  return { implementationCode: code, ...parsed.data };
}

/** The draft with everything the reader kept; called when all columns have been looked at. */
export function withMore(draft: SourceItem, reader: RowReader): SourceItem {
  return { ...draft, item: { ...draft.item, more: reader.more } };
}

function codeOf(reader: RowReader, { codes }: Mapping): string {
  const { code } = reader;
  if (code === '') throw new RowRefused('code', '', 'required-empty');
  if (codes.pattern && !pattern(codes.pattern).test(code)) throw new RowRefused('code', code, 'code-shape');
  if (codes.scheme === 'gb39554') {
    const parsed = parseItemCode(code);
    if (parsed.kind !== 'implementation' && parsed.kind !== 'handling') {
      throw new RowRefused('code', code, 'code-shape');
    }
  }
  return code;
}

function basicCodeOf(reader: RowReader, { fields }: Mapping, code: string): string {
  return reader.text('basicCode', fields.basicCode) ?? findBasicCode(parseItemCode(code))?.code ?? code;
}

/** A code of 33 characters names one way to handle the item that its first 31 name. */
function handlingItemOf(
  reader: RowReader,
  { fields }: Mapping,
  { code, name }: { code: string; name: string },
) {
  const parsed = parseItemCode(code);
  if (parsed.kind !== 'handling') return undefined;
  return {
    serial: parsed.serial,
    name: reader.text('handlingItemName', fields.handlingItemName) ?? name,
  };
}

function audienceOf(reader: RowReader, { fields }: Mapping): string[] {
  const values = reader.list('audience', fields.audience);
  if (values.length === 0) throw new RowRefused('audience', '', 'required-empty');
  return [...new Set(values)].sort();
}

function resultOf(reader: RowReader, field: Mapping['fields']['result']) {
  const name = field ? reader.list('result', field.name) : [];
  if (name.length === 0) {
    return { type: '30', name: { zh: '以实施机关的答复为准', en: 'As the agency replies' } };
  }
  return {
    type: reader.text('result.type', field?.type) ?? '30',
    name: name.join('、'),
    validity: reader.text('result.validity', field?.validity),
  };
}

function remediesOf(reader: RowReader, field: Mapping['fields']['remedies']) {
  if (!field) return undefined;
  const reconsideration = reader.list('remedies', field.reconsideration).join('；');
  const litigation = reader.list('remedies', field.litigation).join('；');
  if (reconsideration && litigation) return { reconsideration, litigation };
  if (reconsideration) reader.keep('行政复议', reconsideration);
  if (litigation) reader.keep('行政诉讼', litigation);
  return undefined;
}

function urlOf(reader: RowReader, { fields }: Mapping): string | undefined {
  const text = reader.text('externalUrl', fields.externalUrl);
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return text;
  reader.keepText('externalUrl', text, 'address-invalid');
  return undefined;
}
