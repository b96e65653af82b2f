import { readCursor, writeCursor } from '../../../kernel/moment-cursor.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { isUuid, type Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Comparison } from '../comparison.ts';
import { FindingKind } from '../comparison.ts';
import type { Difference } from '../difference/difference.ts';
import { readDifferences } from '../difference/difference-store.ts';
import type { Run } from '../run/run.ts';
import { findRun, readRuns } from '../run/run-store.ts';

export interface Paged<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins. */
  readonly next: string | undefined;
}

/** What a list of differences is narrowed to, as its address says. */
export interface DifferenceChoice {
  readonly kind: FindingKind | undefined;
  readonly state: 'open' | 'closed' | 'all';
  readonly run: Uuid | undefined;
}

export function readChoice(query: (name: string) => string | undefined): DifferenceChoice {
  const kind = FindingKind.safeParse(query('kind'));
  const run = query('run') ?? '';
  const state = (['closed', 'all'] as const).find((one) => one === query('state')) ?? 'open';
  return { kind: kind.success ? kind.data : undefined, state, run: isUuid(run) ? run : undefined };
}

export async function listDifferences(
  { database }: Platform,
  { code }: Comparison,
  { kind, state, run }: DifferenceChoice,
  after: string | undefined,
): Promise<Paged<Difference>> {
  const filter = { comparison: code, kind, run, state: state === 'all' ? undefined : state };
  const found = await readDifferences(database, filter, { after: readCursor(after), size: size + 1 });
  const rows = found.slice(0, size);
  const last = found.length > size ? rows.at(-1) : undefined;
  return { rows, next: last && writeCursor(last.raisedAt, last.id) };
}

export async function listRuns(
  { database }: Platform,
  { code }: Comparison,
  after: string | undefined,
): Promise<Paged<Run>> {
  const found = await readRuns(database, code, { after: readCursor(after), size: runsOnPage + 1 });
  const rows = found.slice(0, runsOnPage);
  const last = found.length > runsOnPage ? rows.at(-1) : undefined;
  return { rows, next: last && writeCursor(last.requestedAt, last.id) };
}

const size = 50;
const runsOnPage = 20;

/** @throws Refusal `run-unknown` */
export async function getRun({ database }: Platform, { code }: Comparison, id: string): Promise<Run> {
  const run = isUuid(id) ? await findRun(database, id) : undefined;
  if (run?.comparison === code) return run;
  throw notFound('run-unknown', { zh: '没有这个比对批次。', en: 'There is no such run.' });
}
