import { createHash } from 'node:crypto';
import { isCreditCode } from '../../../kernel/credit-code.ts';
import { findBasicCode, parseItemCode } from '../../../kernel/item-code.ts';
import { parseRegionCode, type RegionLevel, regionLevel } from '../../../kernel/region-code.ts';
import { type Item, Item as ItemSchema, itemTypes } from '../item.ts';
import { Level } from '../item-codes.ts';
import type { Offering } from '../offering.ts';
import type { ItemDraft } from '../save-items.ts';
import { phonesOf, placesOf } from './build-contacts.ts';
import { limitsOf } from './build-limits.ts';
import { feesOf, legalBasesOf, materialsOf, questionsOf } from './build-parts.ts';
import { holds, pattern } from './evaluate.ts';
import type { Mapping } from './mapping.ts';
import { type SourceRecord, textsAt } from './record.ts';
import { RowReader, RowRefused } from './row-reader.ts';

/** What became of one record. */
export type BuiltRow =
  | { readonly kind: 'item'; readonly reader: RowReader; readonly draft: ItemDraft }
  | { readonly kind: 'refused' | 'skipped'; readonly reader: RowReader };

/** Makes an item of a record. Pure: the same record and mapping always give the same item. */
export function buildItem(record: SourceRecord, mapping: Mapping): BuiltRow {
  const named = new Map(record.named);
  const reader = new RowReader({ ...record, named }, mapping.tables);
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

function draftOf(reader: RowReader, mapping: Mapping): ItemDraft {
  const { fields } = mapping;
  if (reader.record.value === null || typeof reader.record.value !== 'object') {
    throw new RowRefused('', String(reader.record.value), 'not-a-record');
  }
  const code = codeOf(reader, mapping);
  const offering = offeringOf(reader, mapping);
  const typeCode = reader.required('type', fields.type);
  const parsed = ItemSchema.safeParse({
    basicCode: basicCodeOf(reader, mapping, code),
    nationalCode: reader.text('nationalCode', fields.nationalCode),
    name: reader.required('name', fields.name),
    aliases: reader.list('aliases', fields.aliases),
    summary:
      reader.text('summary', fields.summary) ?? `${offering.agencyName.zh}办理的${typeName(typeCode)}事项。`,
    type: typeCode,
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
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RowRefused(issue?.path.join('.') ?? '', '', 'item-invalid', issue?.message);
  }
  for (const [name, expression] of Object.entries(mapping.more)) {
    const values = reader.list(`more.${name}`, expression);
    if (values.length > 0) reader.keep(name, values.join('；'));
  }
  return { implementationCode: code, item: parsed.data, offering };
}

/** The draft with everything the reader kept; called when all columns have been looked at. */
export function withMore(draft: ItemDraft, reader: RowReader): ItemDraft {
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

function offeringOf(reader: RowReader, mapping: Mapping): Offering {
  const { fields } = mapping;
  const agencyName = reader.required('agencyName', fields.agencyName);
  const region = regionOf(reader, mapping);
  const creditCode = reader.text('agencyCreditCode', fields.agencyCreditCode);
  if (creditCode !== undefined && !isCreditCode(creditCode)) {
    reader.find('credit-code-invalid', 'noted', 'agencyCreditCode', creditCode);
  }
  const level = Level.safeParse(reader.text('level', fields.level) ?? levels[regionLevel(region)]);
  return {
    agency: agencyCode(mapping.source, [creditCode ?? region, agencyName]),
    agencyName: { zh: agencyName },
    creditCode,
    region,
    regionName: { zh: reader.text('regionName', fields.regionName) ?? mapping.regions[region] ?? region },
    level: level.data ?? levels[regionLevel(region)],
    places: placesOf(reader, fields.places, agencyName),
    consultPhones: phonesOf(reader, 'consultPhones', fields.consultPhones),
    complaintPhones: phonesOf(reader, 'complaintPhones', fields.complaintPhones),
    reviewAgencies: {},
    otherCodes: reader.list('otherCodes', fields.otherCodes),
  };
}

const levels: Record<RegionLevel, Level> = {
  province: '2',
  city: '3',
  county: '4',
  town: '5',
  village: '6',
  grid: '6',
};

/** Made of what identifies the agency in the source, so a second import finds it again. */
function agencyCode(source: string, parts: readonly string[]): string {
  return `${source}-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)}`;
}

function regionOf(reader: RowReader, { fields }: Mapping): string {
  const text = reader.required('regionCode', fields.regionCode);
  try {
    return parseRegionCode(text);
  } catch {
    throw new RowRefused('regionCode', text, 'region-unclear');
  }
}

function audienceOf(reader: RowReader, { fields }: Mapping): string[] {
  const values = reader.list('audience', fields.audience);
  if (values.length === 0) throw new RowRefused('audience', '', 'required-empty');
  return [...new Set(values)].sort();
}

function typeName(code: string): string {
  return Object.hasOwn(itemTypes, code) ? itemTypes[code as Item['type']].zh : '政务服务';
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
