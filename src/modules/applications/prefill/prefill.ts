import { createHmac } from 'node:crypto';
import type { Uuid } from '../../../kernel/uuid.ts';
import { deriveKey } from '../../../platform/derived-key.ts';
import type { FormPage, FormQuestion, Typed } from '../../forms/index.ts';
import type { RegisterAnswer, RegisterSource } from '../register-port.ts';

/** What a register answered when the form was filled from it. */
export interface SourceRead {
  readonly dataSet: string;
  readonly outcome: RegisterAnswer['outcome'];
  readonly readAt: Date;
}

/** A field that a register has filled in. */
export interface PrefilledField {
  readonly field: string;
  readonly dataSet: string;
  readonly isLocked: boolean;
  /** Keyed digest of what was filled in. */
  readonly mark: string;
  readonly knownSince: Date;
  readonly readAt: Date;
  /** Number of the objection by which the person says that the register is wrong. */
  readonly dispute: string | undefined;
}

/** What registers have filled in on a form (预填). */
export interface Prefill {
  readonly reads: readonly SourceRead[];
  readonly fields: readonly PrefilledField[];
}

/** Questions that a source answers, by element; each stands once and outside groups. */
export function questionsFor(
  pages: readonly FormPage[],
  { asks, fields }: Pick<RegisterSource, 'asks' | 'fields'>,
): ReadonlyMap<string, FormQuestion> {
  const plain = pages.filter(({ repeat }) => !repeat).flatMap(({ questions }) => questions);
  if (!plain.some(({ element }) => element.code === asks)) return new Map();
  const known = new Set(fields.map(({ element }) => element));
  const taken = plain.filter((question) => known.has(question.element.code) && isAskedAsNamed(question));
  return new Map(taken.map((question) => [question.element.code, question]));
}

/** An item that words a question anew means somebody or something else by it: the founder of a school, say. */
function isAskedAsNamed({ element, label }: FormQuestion): boolean {
  return label.zh === (element.question ?? element.name).zh;
}

/** A digest under the platform's secret, the same for the same value of the same applicant. */
export function markOf(secret: Buffer, applicant: Uuid, field: string, values: readonly string[]): string {
  return createHmac('sha256', deriveKey(secret, 'prefilled-value'))
    .update(JSON.stringify([applicant, field, values]))
    .digest('base64url');
}

/** What was typed beside what registers have filled in. */
export function withoutPrefilled({ prefill }: { readonly prefill: Prefill }, typed: Typed): Typed {
  const filled = new Set(prefill.fields.map(({ field }) => field));
  return Object.fromEntries(Object.entries(typed).filter(([field]) => !filled.has(field)));
}

/** The fields that still hold what the register said. */
export function unchangedFields(
  secret: Buffer,
  applicant: Uuid,
  { fields }: Pick<Prefill, 'fields'>,
  typed: Typed,
): readonly PrefilledField[] {
  return fields.filter(({ field, mark }) => {
    const values = typed[field];
    return values !== undefined && markOf(secret, applicant, field, values) === mark;
  });
}
