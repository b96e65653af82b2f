import { z } from 'zod';

/** A regular expression of a mapping file, with Unicode. */
export const Pattern = z.string().refine(isPattern, 'is no valid regular expression');

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);

/** A test on a column: all that is stated must hold. */
export const Condition = z.strictObject({
  from: z.string(),
  in: z.array(z.string()).optional(),
  notIn: z.array(z.string()).optional(),
  matches: Pattern.optional(),
  empty: z.boolean().optional(),
});
export type Condition = z.infer<typeof Condition>;

const ExpressionShape = z.strictObject({
  // Where the text comes from: exactly one of these.
  /** A column; of several, the first that says something. */
  from: texts.optional(),
  /** Columns as one text, `with` between them. */
  join: z.array(z.string()).optional(),
  with: z.string().default(''),
  /** Columns as a list. */
  collect: z.array(z.string()).optional(),
  constant: texts.optional(),
  /** `{column}` stands for the column's text. */
  template: z.string().optional(),
  /** Every value whose condition holds. */
  choose: z.array(z.strictObject({ when: Condition, value: z.string() })).optional(),

  // What is done with it, in this order.
  /** Tags become line breaks or nothing, entities become characters. */
  html: z.boolean().default(false),
  replace: z.array(z.strictObject({ pattern: Pattern, with: z.string() })).default([]),
  /** Texts that mean nothing is said. */
  none: z.array(z.string()).default([]),
  /** Keeps the group `value` of each text, or the whole match. */
  extract: Pattern.optional(),
  /** A pattern between the members of a list. */
  split: Pattern.optional(),
  /** A member for each line; wide gaps count as line ends. */
  lines: z.boolean().default(false),
  /** Looks each value up in a table of the mapping. */
  table: z.string().optional(),
  /** A column whose values the table does not know is read with this value; the value is listed all the same. */
  unknown: texts.optional(),
  default: texts.optional(),
  /** Keeps the text as it came under this name in 其他信息. */
  keep: z.string().optional(),
});

const origins = ['from', 'join', 'collect', 'constant', 'template', 'choose'] as const;

/** Where a value comes from and what is done with it; a bare text names a column. */
export const Expression = z.preprocess(
  (value) => (typeof value === 'string' ? { from: value } : value),
  ExpressionShape.refine(
    (expression) => origins.filter((origin) => expression[origin] !== undefined).length === 1,
    `says exactly one of ${origins.join(', ')}`,
  ),
);
export type Expression = z.infer<typeof ExpressionShape>;

/** Columns an expression reads, for the check that no column is forgotten. */
export function columnsOf(expression: Expression): string[] {
  return [
    ...(expression.from ?? []),
    ...(expression.join ?? []),
    ...(expression.collect ?? []),
    ...(expression.choose ?? []).map((choice) => choice.when.from),
    ...[...(expression.template ?? '').matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''),
  ];
}
