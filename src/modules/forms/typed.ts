import type { Dictionary } from '../elements/index.ts';
import type { Form, FormPage } from './form.ts';

/**
 * What a person typed, as they typed it, by field name: `premises-area`, `staff[0].person-name`.
 * A draft keeps this, right or wrong, so that an error never loses a letter.
 */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** How many rows of a repeat group have been begun; at least the group's minimum, and one to start with. */
export function rowCount(page: FormPage, typed: Typed): number {
  if (!page.repeat) return 0;
  const stored = Number(typed[countField(page)]?.[0] ?? 0);
  const begun = Number.isInteger(stored) && stored >= 0 ? stored : 0;
  return Math.min(Math.max(begun, page.repeat.minimum, typed[countField(page)] ? 0 : 1), page.repeat.maximum);
}

export function countField(page: FormPage): string {
  return `${page.code}.count`;
}

export function fieldName(page: FormPage, elementCode: string, row?: number): string {
  return row === undefined ? elementCode : `${page.code}[${row}].${elementCode}`;
}

/** The part of a posted form that belongs to a page; whatever else was posted is ignored. */
export function typedOfPage(page: FormPage, form: URLSearchParams): Typed {
  const typed: Record<string, string[]> = {};
  const take = (name: string) => {
    if (form.has(name) || form.getAll('_shown').includes(name)) typed[name] = form.getAll(name);
  };
  if (!page.repeat) {
    for (const question of page.questions) take(question.element.code);
    return typed;
  }
  const count = Math.min(Number(form.get(countField(page)) ?? 0) || 0, page.repeat.maximum);
  typed[countField(page)] = [String(count)];
  for (let row = 0; row < count; row += 1) {
    for (const question of page.questions) take(fieldName(page, question.element.code, row));
  }
  return typed;
}

/** Takes one row out of a repeat group and moves the later ones up. */
export function withoutRow(page: FormPage, typed: Typed, removed: number): Typed {
  const count = rowCount(page, typed);
  const left: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(typed)) {
    if (!name.startsWith(`${page.code}[`)) left[name] = values;
  }
  for (let row = 0, to = 0; row < count; row += 1) {
    if (row === removed) continue;
    for (const question of page.questions) {
      const values = typed[fieldName(page, question.element.code, row)];
      if (values) left[fieldName(page, question.element.code, to)] = values;
    }
    to += 1;
  }
  return { ...left, [countField(page)]: [String(Math.max(count - 1, 0))] };
}

/** A fact about the applicant that government knows already. */
export type KnownFacts = Readonly<Partial<Record<string, string>>>;

/** What is filled in before a person begins: facts of the signed-in person or company. */
export function prefilled(form: Form, known: KnownFacts): Typed {
  const typed: Record<string, string[]> = {};
  for (const page of form.pages) {
    if (page.repeat) continue;
    for (const { element } of page.questions) {
      const value = element.known && known[element.known];
      if (value) typed[element.code] = [value];
    }
  }
  return typed;
}

/** Answers as they would have been typed, to begin a correction with. */
export function typedFromAnswers(form: Form, answers: Readonly<Record<string, unknown>>): Typed {
  const typed: Record<string, readonly string[]> = {};
  for (const page of form.pages) {
    const rows = page.repeat ? asRows(answers[page.code]) : [answers];
    if (page.repeat) typed[countField(page)] = [String(rows.length)];
    rows.forEach((row, index) => {
      for (const { element } of page.questions) {
        const value = row[element.code];
        const name = fieldName(page, element.code, page.repeat ? index : undefined);
        if (value !== undefined) typed[name] = asTyped(element.type, value);
      }
    });
  }
  return typed;
}

function asRows(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : [];
}

function asTyped(type: Dictionary['elements'][number]['type'], value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (type === 'money' && typeof value === 'number') return [(value / 100).toFixed(2)];
  return [String(value)];
}
