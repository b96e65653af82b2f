import { z } from 'zod';
import { findFillable } from '../elements/fillable.ts';
import { Condition, Expression, Pattern } from './expression.ts';

/** How the file is written. */
const Format = z.strictObject({
  kind: z.enum(['json', 'json-lines', 'csv', 'javascript']),
  /** `auto`: a byte order mark decides, then UTF-8 where it is valid, then GB 18030. */
  encoding: z.enum(['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be']).default('auto'),
  /** Where the records are: `/data/list/*`, or `/{department}/*` to carry a key down. */
  records: z.string().startsWith('/').default('/*'),
  delimiter: z.string().length(1).default(','),
  /** Names of the columns of a CSV file that has no line of names. */
  header: z.array(z.string()).optional(),
  /** Which variable of a JavaScript file holds the data; not needed where there is only one. */
  variable: z.string().optional(),
});

/** A value of the source → the value here; a list for several; null where the value means nothing here. */
const Table = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));

/** A list whose members have parts: from a nested list (`each`), a text cut in pieces (`split`), or a column that names them. */
function partsOf<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  return z.strictObject({ each: z.string().optional(), split: Pattern.optional(), ...shape }).optional();
}

const optional = Expression.optional();

/** What an item is made of; each part says where it comes from. */
const Fields = z.strictObject({
  code: Expression,
  name: Expression,
  /** Of a record whose code is that of a handling item. */
  handlingItemName: optional,
  agencyName: Expression,
  regionCode: Expression,
  regionName: optional,
  agencyCreditCode: optional,
  level: optional,
  basicCode: optional,
  nationalCode: optional,
  otherCodes: optional,
  type: Expression,
  audience: Expression,
  summary: optional,
  aliases: optional,
  topics: optional,
  events: optional,
  conditions: optional,
  refusals: optional,
  steps: optional,
  rights: optional,
  statutoryLimit: optional,
  promisedLimit: optional,
  kind: optional,
  visits: optional,
  channels: optional,
  crossRegion: optional,
  externalUrl: optional,
  consultPhones: optional,
  complaintPhones: optional,
  status: optional,
  materials: partsOf({
    name: Expression,
    kind: optional,
    form: optional,
    source: optional,
    necessity: optional,
    originals: optional,
    copies: optional,
    note: optional,
    issuer: optional,
    basis: optional,
    whenText: optional,
    paperSize: optional,
    sourceNote: optional,
    obtain: optional,
    obtainAt: optional,
    issuedWithin: optional,
    use: optional,
    blankForm: optional,
    sample: optional,
    fillNotes: optional,
    acceptance: optional,
    remark: optional,
  }),
  legalBases: partsOf({
    law: Expression,
    article: optional,
    documentNumber: optional,
    issuer: optional,
    since: optional,
    says: optional,
  }),
  fees: partsOf({
    name: Expression,
    kind: optional,
    standard: optional,
    basis: optional,
    reduction: optional,
    remark: optional,
  }),
  jointAgencies: partsOf({ name: Expression, code: optional, step: optional }),
  intermediaries: partsOf({ name: Expression, content: optional, basis: optional }),
  places: partsOf({
    name: optional,
    address: Expression,
    openingHours: optional,
    phone: optional,
    transport: optional,
  }),
  questions: partsOf({ question: Expression, answer: Expression }),
  result: z.strictObject({ name: Expression, type: optional, validity: optional }).optional(),
  remedies: z.strictObject({ reconsideration: Expression, litigation: Expression }).optional(),
});

/** A mapping file: everything the importer must know of one source. See docs/how-to/import-items.md. */
export const Mapping = z.strictObject({
  /** Name under which items, agencies and regions of this source are kept. */
  source: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .refine((name) => name !== 'content', 'is the name of the city’s own items'),
  title: z.string(),
  format: Format,
  /** `gb39554`: 31 or 33 characters are demanded; otherwise a pattern, or any text. */
  codes: z
    .strictObject({ scheme: z.enum(['gb39554', 'other']).default('other'), pattern: Pattern.optional() })
    .prefault({}),
  /** Columns cut out of a column by named groups; afterwards `$group` is a column like any other. */
  derive: z.array(z.strictObject({ from: z.string(), pattern: Pattern })).default([]),
  fields: Fields,
  /** Any other element that stands once in an item or an offer, by its path: `item.quantityLimit`, `offering.services.appointment`. */
  elements: z.record(z.string(), Expression).superRefine(refuseUnknownElements).default({}),
  /** Tables of this source alone; a name that is not here is one of content/item-code-tables. */
  tables: z.record(z.string(), Table).default({}),
  limits: z
    .strictObject({
      /** Texts that mean there is no limit, beside 无 and the like. */
      none: z.array(z.string()).default([]),
      /** Shapes this source uses that say no unit: group `value`. */
      patterns: z
        .array(
          z.strictObject({
            pattern: Pattern,
            unit: z.enum(['working-day', 'calendar-day', 'hour', 'immediate']),
          }),
        )
        .default([]),
    })
    .prefault({}),
  /** Names of regions that rows give only by code, and of the regions above them. */
  regions: z.record(z.string(), z.string()).default({}),
  /** Kept as text under 其他信息: the name there → where it comes from. */
  more: z.record(z.string(), Expression).default({}),
  /** Columns left out, and why. */
  ignore: z.record(z.string(), z.string().min(1)).default({}),
  /** Rows left out, and why. */
  skip: z.array(z.strictObject({ when: Condition, reason: z.string().min(1) })).default([]),
  /** What happens to items of this source that are no longer in the file. */
  missing: z.enum(['keep', 'cancel']).default('keep'),
});
export type Mapping = z.infer<typeof Mapping>;
export type MappingFields = Mapping['fields'];

function refuseUnknownElements(elements: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  for (const path of Object.keys(elements)) {
    if (findFillable(path)) continue;
    context.addIssue({ code: 'custom', path: [path], message: 'is no element that can be filled' });
  }
}
