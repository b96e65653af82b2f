import type { CodeWords } from './code-words.ts';
import type { Condition, Expression } from './expression.ts';
import { htmlToText } from './html-to-text.ts';

import { type SourceRecord, textsAt } from './record.ts';

/** What an expression gave: values, and what it could not read. */
export interface Evaluated {
  readonly values: readonly string[];
  /** Values that the table does not know. */
  readonly unknown: readonly string[];
  /** Texts on which `extract` found nothing. */
  readonly unmatched: readonly string[];
  /** The text as the source has it. */
  readonly original: string;
}

export function evaluate(expression: Expression, record: SourceRecord, tables: CodeWords): Evaluated {
  const originals = originOf(expression, record);
  const cleaned = originals.map((text) => clean(expression, text)).filter((text) => says(expression, text));
  const { texts, unmatched } = extract(expression, cleaned);
  const members = texts
    .flatMap((text) => divide(expression, text))
    .map((text) => text.trim())
    .filter((text) => says(expression, text));
  const { values, unknown } = lookUp(expression, members, tables);
  return {
    values: values.length > 0 || unknown.length > 0 ? values : (expression.default ?? []),
    unknown,
    unmatched,
    original: originals.join('；'),
  };
}

export function holds(condition: Condition, record: SourceRecord): boolean {
  const texts = textsAt(record, condition.from);
  if (condition.empty !== undefined && (texts.length === 0) !== condition.empty) return false;
  if (condition.in && !texts.some((text) => condition.in?.includes(text))) return false;
  if (condition.notIn && texts.some((text) => condition.notIn?.includes(text))) return false;
  const { matches } = condition;
  return matches === undefined || texts.some((text) => pattern(matches).test(text));
}

const patterns = new Map<string, RegExp>();

export function pattern(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const made = new RegExp(source, 'u');
  patterns.set(source, made);
  return made;
}

function originOf(expression: Expression, record: SourceRecord): string[] {
  const { from, join, collect, constant, template, choose } = expression;
  if (from)
    return (
      from
        .map((path) => textsAt(record, path))
        .find((texts) => texts.some((text) => says(expression, text))) ?? []
    );
  if (join)
    return nonEmpty(
      join
        .map((path) => textsAt(record, path).join(''))
        .filter((text) => says(expression, text))
        .join(expression.with),
    );
  if (collect) return collect.flatMap((path) => textsAt(record, path));
  if (constant) return constant;
  if (template)
    return nonEmpty(template.replace(/\{([^{}]+)\}/g, (_, path: string) => textsAt(record, path).join('、')));
  return (choose ?? []).filter((choice) => holds(choice.when, record)).map((choice) => choice.value);
}

function nonEmpty(text: string): string[] {
  return text.trim() === '' ? [] : [text];
}

function says(expression: Expression, text: string): boolean {
  const plain = text.trim();
  return plain !== '' && !expression.none.includes(plain);
}

function clean(expression: Expression, text: string): string {
  const plain = expression.html ? htmlToText(text) : text;
  return expression.replace
    .reduce((result, step) => result.replace(new RegExp(step.pattern, 'gu'), step.with), plain)
    .trim();
}

function extract(expression: Expression, texts: readonly string[]) {
  const shape = expression.extract;
  if (shape === undefined) return { texts, unmatched: [] };
  const unmatched: string[] = [];
  const found = texts.flatMap((text) => {
    const match = pattern(shape).exec(text);
    if (!match) unmatched.push(text);
    return match ? [match.groups?.value ?? match[0]] : [];
  });
  return { texts: found, unmatched };
}

function divide(expression: Expression, text: string): string[] {
  const parts = expression.split === undefined ? [text] : text.split(pattern(expression.split));
  return expression.lines ? parts.flatMap((part) => part.split(/[\r\n]+|[ \t\u3000\u00a0]{2,}/u)) : parts;
}

function lookUp(expression: Expression, members: readonly string[], tables: CodeWords) {
  if (expression.table === undefined) return { values: [...members], unknown: [] };
  const table = tables[expression.table];
  if (!table) throw new SyntaxError(`the mapping names a table ${expression.table} that is nowhere declared`);
  const unknown: string[] = [];
  const values = members.flatMap((member) => {
    if (!Object.hasOwn(table, member)) {
      unknown.push(member);
      return expression.unknown ?? [];
    }
    return table[member] ?? [];
  });
  return { values: [...new Set(values.flat())], unknown };
}
