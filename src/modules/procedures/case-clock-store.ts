import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { CaseIdentity, CaseProjection } from './case-rows.ts';
import { type DueFormula, formulaText } from './engine/due-formula.ts';

/** Writes the dates of the row `file` of the statement: they stand beside the case while it is open. */
export function clockOfFile(projection: CaseProjection) {
  if (projection.closedAt) {
    return sql`delete from procedures.case_clock using file
      where case_clock.region = file.region and case_clock.case_id = file.id`;
  }
  return sql`
    insert into procedures.case_clock (region, case_id, promised_due, promised_formula, statutory_due, statutory_formula,
      silence_on, silence_formula)
    select region, id, ${projection.promisedDue}::date, ${formulaOrNull(projection.promisedFormula)},
      ${projection.statutoryDue ?? null}::date, ${formulaOrNull(projection.statutoryFormula)},
      ${projection.silenceOn ?? null}::date, ${formulaOrNull(projection.silenceFormula)}
    from file
    on conflict (region, case_id) do update set promised_due = excluded.promised_due,
      promised_formula = excluded.promised_formula, statutory_due = excluded.statutory_due,
      statutory_formula = excluded.statutory_formula, silence_on = excluded.silence_on,
      silence_formula = excluded.silence_formula`;
}

/** Brings the dates of a locked, open case to what its history gives, without an act. */
export async function saveClock(
  tx: Database,
  { region, id }: Pick<CaseIdentity, 'region' | 'id'>,
  projection: CaseProjection,
): Promise<void> {
  await sql`
    with file as (select ${region}::text as region, ${id}::uuid as id) ${clockOfFile(projection)}
  `.execute(tx);
}

export function formulaOrNull(formula: DueFormula | undefined): string | null {
  return formula === undefined ? null : formulaText(formula);
}
