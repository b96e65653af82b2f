import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';

/** How a fact is typed and asked for. */
export const ElementType = z.enum([
  'text',
  'long-text',
  'number',
  'integer',
  'money',
  'date',
  'boolean',
  'choice',
  'choices',
  'phone',
  'email',
  'identity-number',
  'credit-code',
  'region',
]);
export type ElementType = z.infer<typeof ElementType>;

/**
 * A data element (数据元, GB/T 19488): one named, typed fact. Its Chinese name is its identity in rules,
 * its `code` in forms, records and interfaces.
 */
export const Element = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]*$/, 'kebab-case, e.g. premises-area'),
    name: textSchema,
    type: ElementType,
    /** How the question is put to a person, where the name alone is not a question. */
    question: textSchema.optional(),
    hint: textSchema.optional(),
    /** Unit of a number: 平方米, 人, 元… */
    unit: textSchema.optional(),
    /** Code of the table that lists the choices. */
    codeTable: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maximumLength: z.number().int().positive().optional(),
    pattern: z.string().optional(),
    /** A date that must lie in the past or the future. */
    when: z.enum(['past', 'future', 'any']).default('any'),
    sensitivity: z.enum(['public', 'internal', 'personal', 'sensitive']).default('internal'),
    /** HTML autocomplete token, where one exists. */
    autocomplete: z.string().optional(),
    /** Fact of the signed-in person or company that fills the answer. */
    known: z
      .enum([
        'person-name',
        'person-identity-number',
        'person-phone',
        'person-email',
        'person-address',
        'person-sex',
        'person-birth-date',
        'company-name',
        'company-credit-code',
        'company-address',
        'company-legal-representative',
      ])
      .optional(),
    source: z.string().optional(),
  })
  .refine((element) => !['choice', 'choices'].includes(element.type) || element.codeTable, {
    message: 'a choice names its codeTable',
    path: ['codeTable'],
  });
export type Element = z.infer<typeof Element>;
