import { type NormalForm, type Step, stepsOf } from '../normal-form/normal-form.ts';

/** The value of a column in its normal form; null where nothing of it is left. */
export function normalisedBy(form: NormalForm, places: readonly string[], column: string): string {
  if (form === 'exact') return `nullif(${column}, '')`;
  if (form === 'number') return `try_cast(try_cast(${column} as decimal(38, 6)) as varchar)`;
  return `nullif(${stepsOf(form, places).reduce(stepped, column)}, '')`;
}

function stepped(expression: string, step: Step): string {
  return 'from' in step
    ? `translate(${expression}, ${literal(step.from)}, ${literal(step.to)})`
    : `regexp_replace(${expression}, ${literal(step.pattern)}, ${literal(step.by)}, 'g')`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
