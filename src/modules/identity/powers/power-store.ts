import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Power, Principal } from './power.ts';
import type { PowerAct } from './power-scope.ts';

interface PowerRow {
  id: Uuid;
  number: number;
  person: Omit<Principal, 'kind'> | null;
  company: Omit<Principal, 'kind'> | null;
  given_by: string;
  agent_name: string;
  agent_number: string;
  acts: PowerAct[];
  items: string[] | null;
  from_on: CalendarDate;
  until_on: CalendarDate;
  given_at: Date;
  answered_at: Date | null;
  is_accepted: boolean | null;
  ended_at: Date | null;
  end_kind: 'revoked' | 'renounced' | null;
}

export interface NewPower {
  readonly id: Uuid;
  readonly principal: Pick<Principal, 'kind' | 'id'>;
  readonly givenBy: Uuid;
  readonly agent: Power['agent'];
  readonly acts: readonly PowerAct[];
  readonly items: readonly string[] | undefined;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly givenAt: Date;
}

export async function insertPower(tx: Database, power: NewPower): Promise<void> {
  const { kind, id } = power.principal;
  await sql`
    insert into identity.power (id, principal_person, principal_company, given_by, agent_name, agent_number, acts, items,
      from_on, until_on, given_at)
    values (${power.id}, ${kind === 'person' ? id : null}, ${kind === 'company' ? id : null}, ${power.givenBy},
      ${power.agent.name}, ${power.agent.identityNumber}, ${[...power.acts]}, ${power.items ? [...power.items] : null},
      ${power.from}, ${power.until}, ${power.givenAt})
  `.execute(tx);
}

export async function findPower(database: Database, id: Uuid): Promise<Power | undefined> {
  return (await readPowers(database, sql`w.id = ${id}`))[0];
}

/** Locks the power until the transaction ends. */
export async function findPowerForUpdate(tx: Database, id: Uuid): Promise<Power | undefined> {
  await sql`select from identity.power where id = ${id} for update`.execute(tx);
  return findPower(tx, id);
}

/** What a person or company has given, the latest first. */
export function listPowersGiven(
  database: Database,
  { kind, id }: Pick<Principal, 'kind' | 'id'>,
): Promise<Power[]> {
  const column = kind === 'person' ? sql.ref('w.principal_person') : sql.ref('w.principal_company');
  return readPowers(database, sql`${column} = ${id} order by w.given_at desc, w.id limit 100`);
}

/** What was given to the owner of this number, the latest first. */
export function listPowersReceived(database: Database, identityNumber: string): Promise<Power[]> {
  return readPowers(
    database,
    sql`w.agent_number = ${identityNumber} order by w.given_at desc, w.id limit 100`,
  );
}

export async function saveAnswer(
  tx: Database,
  id: Uuid,
  answer: { at: Date; isAccepted: boolean },
): Promise<void> {
  await sql`
    update identity.power set answered_at = ${answer.at}, is_accepted = ${answer.isAccepted}
    where id = ${id} and answered_at is null and ended_at is null
  `.execute(tx);
}

export async function saveEnd(
  tx: Database,
  id: Uuid,
  end: { at: Date; by: Uuid; kind: 'revoked' | 'renounced' },
): Promise<void> {
  await sql`
    update identity.power set ended_at = ${end.at}, ended_by = ${end.by}, end_kind = ${end.kind}
    where id = ${id} and ended_at is null
  `.execute(tx);
}

/** Account of the owner of a number, where there is one: whose security log the power stands in. */
export async function findAccountOfNumber(
  database: Database,
  identityNumber: string,
): Promise<Uuid | undefined> {
  const found = await sql<{ id: Uuid }>`
    select a.id from identity.person p join identity.account a on a.person_id = p.id
    where p.identity_number = ${identityNumber}
  `.execute(database);
  return found.rows[0]?.id;
}

async function readPowers(database: Database, condition: ReturnType<typeof sql>): Promise<Power[]> {
  const found = await sql<PowerRow>`
    select w.id, w.number, w.agent_name, w.agent_number, w.acts, w.items, w.from_on, w.until_on, w.given_at,
      w.answered_at, w.is_accepted, w.ended_at, w.end_kind, signer.name as given_by,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'code', p.identity_number) end as person,
      case when c.id is not null then json_build_object('id', c.id, 'name', c.name, 'code', c.credit_code) end as company
    from identity.power w
    join identity.person signer on signer.id = w.given_by
    left join identity.person p on p.id = w.principal_person
    left join identity.company c on c.id = w.principal_company
    where ${condition}
  `.execute(database);
  return found.rows.map(powerOf);
}

function powerOf(row: PowerRow): Power {
  const { person, company } = row;
  const principal = person
    ? { kind: 'person' as const, ...person }
    : company && { kind: 'company' as const, ...company };
  if (!principal) throw new Error(`the power ${row.id} has no principal`);
  return {
    id: row.id,
    number: row.number,
    principal,
    givenBy: row.given_by,
    agent: { name: row.agent_name, identityNumber: row.agent_number },
    acts: row.acts,
    items: row.items ?? undefined,
    from: row.from_on,
    until: row.until_on,
    givenAt: row.given_at,
    answer: row.answered_at ? { at: row.answered_at, isAccepted: row.is_accepted ?? false } : undefined,
    end: row.ended_at && row.end_kind ? { at: row.ended_at, kind: row.end_kind } : undefined,
  };
}
