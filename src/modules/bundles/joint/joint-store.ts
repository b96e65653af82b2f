import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Matter } from '../matter.ts';
import type { JointEntry, JointEvent } from './joint-event.ts';
import type { JointStep } from './joint-step.ts';

type MatterKey = Pick<Matter, 'region' | 'id'>;

export interface StoredJointStep {
  readonly step: JointStep;
  readonly entries: readonly JointEntry[];
}

/** @returns whether it is the first of that code in the matter */
export async function insertJointStep(
  tx: Tx,
  { region, id }: MatterKey,
  { step, lead, agencies, at }: { step: JointStep; lead: string; agencies: readonly string[]; at: Date },
): Promise<boolean> {
  const inserted = await sql`
    with begun as (
      insert into bundles.joint_step (region, matter_id, code, definition, lead, status, opened_at, changed_at)
      values (${region}, ${id}, ${step.code}, ${JSON.stringify(step)}::jsonb, ${lead}, 'open', ${at}, ${at})
      on conflict do nothing
      returning region, matter_id
    ), parties as (
      insert into bundles.matter_party (region, matter_id, agency, received_at)
      select m.region, m.id, agency, m.received_at
      from begun join bundles.matter m on m.region = begun.region and m.id = begun.matter_id
      cross join unnest(${[...agencies, lead]}::text[]) as agency
      on conflict do nothing
    )
    select from begun
  `.execute(tx);
  return inserted.rows.length > 0;
}

export async function appendEntry(
  tx: Tx,
  { region, id }: MatterKey,
  code: string,
  { sequence, at, by, event }: JointEntry,
): Promise<void> {
  await sql`
    insert into bundles.joint_entry (region, matter_id, step, sequence, at, account, name, agency, event)
    values (${region}, ${id}, ${code}, ${sequence}, ${at}, ${by.account ?? null}, ${by.name}, ${by.agency ?? null},
      ${JSON.stringify(event)}::jsonb)
  `.execute(tx);
}

/** What lists show of the record. */
export async function saveCopies(
  tx: Tx,
  { region, id }: MatterKey,
  code: string,
  copies: {
    readonly status: 'open' | 'concluded' | 'called-off';
    readonly result: 'passed' | 'failed' | undefined;
    readonly visitOn: CalendarDate | undefined;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    update bundles.joint_step
    set status = ${copies.status}, result = ${copies.result ?? null}, visit_on = ${copies.visitOn ?? null}::date,
      changed_at = ${copies.at}
    where region = ${region} and matter_id = ${id} and code = ${code}
  `.execute(tx);
}

/** Others who would act on it wait until this transaction ends. */
export async function lockJointStep(tx: Tx, { region, id }: MatterKey, code: string): Promise<void> {
  await sql`
    select from bundles.joint_step where region = ${region} and matter_id = ${id} and code = ${code} for update
  `.execute(tx);
}

/** The joint steps of matters that have begun, each with its record, in the order in which they began. */
export async function readJointSteps(
  database: Database,
  matters: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, readonly StoredJointStep[]>> {
  const { rows } = await sql<StepRow>`
    select s.matter_id, s.definition, (
      select json_agg(json_build_object('sequence', e.sequence, 'at', e.at, 'account', e.account, 'name', e.name,
        'agency', e.agency, 'event', e.event) order by e.sequence)
      from bundles.joint_entry e where e.region = s.region and e.matter_id = s.matter_id and e.step = s.code
    ) as entries
    from bundles.matter m join bundles.joint_step s on s.region = m.region and s.matter_id = m.id
    where m.id = any(${[...matters]}::uuid[])
    order by s.opened_at, s.code
  `.execute(database);
  return new Map(
    matters.map((matter) => [matter, rows.filter(({ matter_id }) => matter_id === matter).map(toStored)]),
  );
}

/** The joint steps that the case's approval depends on. */
export async function readStepsOfCase(
  database: Database,
  caseId: Uuid,
): Promise<{ matter: string; step: JointStep; status: string; result: string | null }[]> {
  const { rows } = await sql<{ matter: string; step: JointStep; status: string; result: string | null }>`
    select m.number as matter, s.definition as step, s.status, s.result
    from bundles.matter_item i
    join bundles.matter m on m.region = i.region and m.id = i.matter_id
    join bundles.joint_step s on s.region = i.region and s.matter_id = i.matter_id
    where i.case_id = ${caseId} and s.definition -> 'items' ? i.code
  `.execute(database);
  return rows;
}

interface StepRow {
  matter_id: Uuid;
  definition: JointStep;
  entries: {
    sequence: number;
    at: string;
    account: string | null;
    name: string;
    agency: string | null;
    event: JointEvent;
  }[];
}

function toStored({ definition, entries }: StepRow): StoredJointStep {
  return {
    step: definition,
    entries: entries.map(({ sequence, at, account, name, agency, event }) => ({
      sequence,
      at: new Date(at),
      by: { account: account ?? undefined, name, agency: agency ?? undefined },
      event,
    })),
  };
}
