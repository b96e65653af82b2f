import type { NormalForm } from '../normal-form/normal-form.ts';
import { literal, normalisedBy } from './expressions-store.ts';
import type { ComparisonPlan, PlannedSource } from './plan.ts';

/** Bounds of the engine: memory, and no file outside the directory of the run. */
export function settingsOf({ directory, megabytes }: ComparisonPlan): string[] {
  return [
    `set memory_limit = '${megabytes}MB'`,
    `set temp_directory = ${literal(`${directory}/spilled`)}`,
    'set preserve_insertion_order = false',
    'set autoinstall_known_extensions = false',
    `set allowed_directories = [${literal(`${directory}/`)}]`,
    'set enable_external_access = false',
    'set lock_configuration = true',
  ];
}

/** A source as a table: key, what it is matched by and what is compared, in their normal forms. */
export function readingOf(plan: ComparisonPlan, place: number): string {
  const source = sourceAt(plan, place);
  const form = (reads: NormalForm, column: string) => normalisedBy(reads, plan.places, quoted(column));
  return `create temp table side_${place} as select ${[
    ...source.key.map((column, index) => `${quoted(column)} as k${index}`),
    ...source.match.map(
      (column, index) => `${form(plan.match.reads[index] ?? 'exact', column)} as m${index}`,
    ),
    ...source.compare.map(
      (column, index) => `${form(plan.compare[index]?.reads ?? 'exact', column)} as v${index}`,
    ),
  ].join(', ')} from ${fileOf(source)}`;
}

export const foundTable = `create temp table found (
  kind varchar, source integer, identity varchar, content varchar, differing bigint,
  "left" varchar[], "right" varchar[])`;

/** What is missing on either side and what differs, matched by key. */
export function differencesByKey(plan: ComparisonPlan, place: number): string {
  const on = matchColumns(plan).map((column) => `l.${column} = r.${column}`);
  return insertDifferences(
    plan,
    place,
    `(${matchable(plan, 0)}) l full join (${matchable(plan, place)}) r on ${on.join(' and ')}`,
  );
}

/** The same, matched by the pairs that were found. */
export function differencesByPairs(plan: ComparisonPlan, place: number): string {
  return insertDifferences(
    plan,
    place,
    `(${matchable(plan, 0)}) l full join pairs_${place} p on p.l = l.id
      full join (${matchable(plan, place)}) r on p.r = r.id`,
  );
}

/** Records with the same match key within one source: which keys stand twice first, then their records alone. */
export function duplicatesIn(plan: ComparisonPlan, place: number): string {
  const columns = matchColumns(plan);
  const list = columns.join(', ');
  const key = keyOf(sourceAt(plan, place), 's');
  return `insert into found
    select 'duplicate', ${place}, ${identityOf('duplicate', place, columns)}, count(*)::varchar, 0,
      min(${key}), max(${key})
    from side_${place} s semi join (
      select ${list} from side_${place} where ${columns.map((column) => `${column} is not null`).join(' and ')}
      group by ${list} having count(*) > 1
    ) twice using (${list})
    group by ${list}`;
}

/** Names and addresses that are the same in their normal form. */
export function exactPairs(plan: ComparisonPlan, place: number): string {
  const on = matchColumns(plan).map((column) => `l.${column} = r.${column}`);
  return `create temp table pairs_${place} as
    select l.id as l, r.id as r from (${matchable(plan, 0)}) l join (${matchable(plan, place)}) r on ${on.join(' and ')}`;
}

/** Records of a side that have no partner yet: id and what they are recognised by. */
export function unpaired(plan: ComparisonPlan, place: number, side: 'l' | 'r'): string {
  const own = side === 'l' ? 0 : place;
  return `select id, ${matchColumns(plan).join(', ')} from (${matchable(plan, own)}) s
    where not exists (select 1 from pairs_${place} p where p.${side} = s.id) order by id`;
}

export function insertPairs(place: number, pairs: readonly { left: number; right: number }[]): string {
  return `insert into pairs_${place} values ${pairs.map(({ left, right }) => `(${left}, ${right})`).join(', ')}`;
}

/** One row for each identity: a record that stands several times is one difference. */
export const gathering = `create temp table gathered as
  select kind, source, identity, min(content) as content, bit_or(differing) as differing,
    min("left") as "left", min("right") as "right"
  from found group by kind, source, identity`;

export const counting = 'select kind, source, count(*)::integer from gathered group by kind, source';

export function countingRows(plan: ComparisonPlan, place: number): string {
  const nothing = matchColumns(plan).map((column) => `${column} is null`);
  return `select count(*)::integer, (count(*) filter (where ${nothing.join(' or ')}))::integer from side_${place}`;
}

/** What is known already, and the first of all else, as lines of JSON. */
export function writing({ known, keeps }: ComparisonPlan, path: string): string {
  const old = known
    ? `(select column0 as identity from read_csv(${literal(known)}, header = false, columns = {'column0': 'VARCHAR'}, delim = ','))`
    : "(select '' as identity where false)";
  return `copy (
    select kind, source, identity, content, differing, "left", "right" from gathered semi join ${old} using (identity)
    union all
    (select kind, source, identity, content, differing, "left", "right" from gathered anti join ${old} using (identity)
      order by identity limit ${keeps})
  ) to ${literal(path)} (format json)`;
}

function insertDifferences(plan: ComparisonPlan, place: number, joined: string): string {
  const differs = plan.compare.map(({ empties }, index) =>
    empties ? `l.v${index} is distinct from r.v${index}` : `coalesce(l.v${index} <> r.v${index}, false)`,
  );
  const wanted = [
    ...(plan.findings.includes('missing-here') ? ['l.k0 is null'] : []),
    ...(plan.findings.includes('missing-there') ? ['r.k0 is null'] : []),
    ...(plan.findings.includes('differing')
      ? [`(l.k0 is not null and r.k0 is not null and (${['false', ...differs].join(' or ')}))`]
      : []),
  ];
  const kind =
    "case when l.k0 is null then 'missing-here' when r.k0 is null then 'missing-there' else 'differing' end";
  const mask = ['0::bigint', ...differs.map((one, index) => `(${one})::bigint * ${2 ** index}`)].join(' + ');
  const match = matchColumns(plan).map((column) => `coalesce(l.${column}, r.${column})`);
  const values = plan.compare.flatMap((_, index) => [
    `coalesce(l.v${index}, '')`,
    `coalesce(r.v${index}, '')`,
  ]);
  return `insert into found select
      kind, ${place}, ${identityOf(undefined, place, ['m'])}, case when kind = 'differing' then content else '' end,
      case when kind = 'differing' then differing else 0 end, "left", "right"
    from (
      select ${kind} as kind, concat_ws(chr(31), ${match.join(', ')}) as m, ${mask} as differing,
        md5(concat_ws(chr(31), '', ${['null', ...values].join(', ')})) as content,
        case when l.k0 is not null then ${keyOf(sourceAt(plan, 0), 'l')} end as "left",
        case when r.k0 is not null then ${keyOf(sourceAt(plan, place), 'r')} end as "right"
      from ${joined}
      where ${wanted.length === 0 ? 'false' : wanted.join(' or ')}
    )`;
}

function identityOf(kind: string | undefined, place: number, columns: readonly string[]): string {
  return `md5(concat_ws(chr(31), ${kind ? literal(kind) : 'kind'}, '${place}', ${columns.join(', ')}))`;
}

function matchable(plan: ComparisonPlan, place: number): string {
  const present = matchColumns(plan).map((column) => `${column} is not null`);
  return `select *, rowid as id from side_${place} where ${present.join(' and ')}`;
}

function matchColumns(plan: ComparisonPlan): string[] {
  return plan.match.reads.map((_, index) => `m${index}`);
}

function keyOf({ key }: PlannedSource, side: string): string {
  return `[${key.map((_, index) => `${side}.k${index}::varchar`).join(', ')}]`;
}

function fileOf({ path, format, columns }: PlannedSource): string {
  if (format === 'parquet') return `read_parquet(${literal(path)})`;
  const typed = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  return format === 'csv'
    ? `read_csv(${literal(path)}, header = true, all_varchar = true)`
    : `read_csv(${literal(path)}, header = false, auto_detect = false, columns = {${typed}}, nullstr = '\\N',
        delim = ',', quote = '"', escape = '"')`;
}

function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

function sourceAt({ sources }: ComparisonPlan, place: number): PlannedSource {
  const source = sources[place];
  if (!source) throw new Error(`the plan has no source ${place}`);
  return source;
}
