import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { CaseIdentity, TaskRow } from './case-rows.ts';
import { formulaText } from './engine/due-formula.ts';
import type { Plan } from './engine/plan.ts';

/** What an act changes of the work list. */
export interface TaskChange {
  readonly tasks: readonly TaskRow[];
  readonly action: { readonly at: Date };
  /** The matter of several cases (一件事) that the case is one of. */
  readonly matter: Plan['partOf'];
}

/** Brings the tasks of the row `file` of the statement up to an act: what is done goes, the rest is written. */
export function tasksOfFile(identity: CaseIdentity, { tasks, action: { at }, matter }: TaskChange) {
  const done = tasks.filter(({ status }) => status === 'done').map(({ key }) => key);
  const rest = tasks.filter(({ status }) => status !== 'done');
  return sql`${done.length > 0 ? removed(done) : sql``}${rest.length > 0 ? written(identity, rest, { at, matter }) : sql``}`;
}

function removed(keys: readonly string[]) {
  return sql`, done as (
      delete from procedures.task using file
      where task.region = file.region and task.case_id = file.id and task.key = any(${[...keys]}::text[])
    )`;
}

function written(
  identity: CaseIdentity,
  tasks: readonly TaskRow[],
  { at, matter }: { readonly at: Date; readonly matter: Plan['partOf'] },
) {
  const rows = JSON.stringify(
    tasks.map((task) => ({
      key: task.key,
      stage: task.stage,
      name_zh: task.name.zh,
      name_en: task.name.en,
      agency: task.agency,
      role: task.role,
      status: task.status,
      due_on: task.dueOn,
      due_at: task.dueAt,
      due_formula: formulaText(task.dueFormula),
    })),
  );
  return sql`, todo as (
      insert into procedures.task (region, case_id, key, stage, name_zh, name_en, agency, role, status, due_on, due_at,
        due_formula, opened_at, number, item_name, applicant_name, matter_number, matter_name)
      select file.region, file.id, key, stage, name_zh, name_en, agency, role, status, due_on, due_at, due_formula,
        ${at}::timestamptz, ${identity.number}, ${identity.itemName}, ${identity.applicantName},
        ${matter?.number ?? null}::text, ${matter?.name ?? null}::text
      from file cross join json_to_recordset(${rows}::json) as t(key text, stage text, name_zh text, name_en text,
        agency text, role text, status text, due_on date, due_at timestamptz, due_formula text)
      on conflict (region, case_id, key) do update set status = excluded.status, due_on = excluded.due_on,
        due_at = excluded.due_at, due_formula = excluded.due_formula, overdue_told = false
    )`;
}

/** Brings the dates of a locked case's tasks to what its history gives, without an act. */
export async function saveTaskDates(
  tx: Database,
  { region, id }: Pick<CaseIdentity, 'region' | 'id'>,
  tasks: readonly TaskRow[],
): Promise<void> {
  const rows = JSON.stringify(
    tasks.map(({ key, dueOn, dueAt, dueFormula }) => ({
      key,
      due_on: dueOn,
      due_at: dueAt,
      due_formula: formulaText(dueFormula),
    })),
  );
  await sql`
    update procedures.task set due_on = t.due_on, due_at = t.due_at, due_formula = t.due_formula
    from json_to_recordset(${rows}::json) as t(key text, due_on date, due_at timestamptz, due_formula text)
    where region = ${region} and case_id = ${id} and task.key = t.key
  `.execute(tx);
}
