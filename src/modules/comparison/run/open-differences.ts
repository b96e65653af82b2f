import { randomInt } from 'node:crypto';
import { dateIn } from '../../../kernel/date.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getCalendar, getProcedures, reduceRun } from '../../procedures/index.ts';
import { addressOfSnapshot, type RecordLayout } from '../../registries/index.ts';
import { type Comparison, elementAt } from '../comparison.ts';
import { projectionOf, system } from '../difference/carry.ts';
import type { DifferenceAction, DifferenceIdentity, RecordOfSet } from '../difference/difference.ts';
import type { NewDifference } from '../difference/difference-store.ts';
import type { FoundDifference } from '../engine/plan.ts';

/** Makes cases of what a run has found for the first time. */
export async function differenceOpener(
  platform: Platform,
  comparison: Comparison,
  layouts: readonly RecordLayout[],
): Promise<(run: Uuid, found: FoundDifference) => NewDifference> {
  const [calendar, procedures] = await Promise.all([
    getCalendar(platform.database),
    getProcedures(platform.database),
  ]);
  const procedure = procedures.findLatest('comparison-difference');
  if (!procedure) throw new Error('the procedure comparison-difference is not stored');
  return (run, found) => {
    const now = platform.now();
    const agency = ownerOf(comparison, layouts, found);
    const elements = elementsOf(comparison, found);
    const limit = { value: comparison.answerWithin, unit: 'working-day' as const };
    const action: DifferenceAction = {
      sequence: 1,
      at: now,
      actor: system,
      event: { type: 'found', plan: { agency, reviews: [], limits: { answer: limit } }, run, elements },
    };
    const identity: DifferenceIdentity = {
      id: uuidv7(),
      number: makeNumber(now),
      comparison: comparison.code,
      kind: found.kind,
      place: found.source,
      identity: found.identity,
      ...recordsOf(layouts, found),
      agency,
      procedureCode: procedure.code,
      procedureVersion: procedure.version,
      raisedAt: now,
      firstRun: run,
    };
    const projection = projectionOf(reduceRun(procedure, [action]), calendar, now);
    return { identity, content: found.content, elements, action, projection };
  };
}

/** Codes of the elements that differ, as the reference calls them. */
export function elementsOf({ compare }: Comparison, { differing }: FoundDifference): string[] {
  return compare
    .filter((_, place) => Math.floor(Number(differing) / 2 ** place) % 2 === 1)
    .map((one) => elementAt(one, 0));
}

/** Within one set both records are of that set. */
function recordsOf(
  layouts: readonly RecordLayout[],
  { kind, source, left, right }: FoundDifference,
): { left: RecordOfSet | undefined; right: RecordOfSet | undefined } {
  const recordIn = (place: number, key: readonly string[] | null): RecordOfSet | undefined => {
    const layout = layouts[place];
    return layout && key ? { set: layout.set.code, address: addressOfSnapshot(layout, key) } : undefined;
  };
  return { left: recordIn(kind === 'duplicate' ? source : 0, left), right: recordIn(source, right) };
}

function ownerOf(
  { answers }: Comparison,
  layouts: readonly RecordLayout[],
  { kind, source }: FoundDifference,
): string {
  const place = kind !== 'duplicate' && answers[kind] === 'first' ? 0 : source;
  const layout = layouts[place];
  if (!layout) throw new Error(`a difference of a set that is not compared: ${source}`);
  return layout.set.owner;
}

/** 差异编号: `BD`, date 8, eight random digits. */
function makeNumber(now: Date): string {
  return `BD${dateIn(now).replaceAll('-', '')}${`${randomInt(100_000_000)}`.padStart(8, '0')}`;
}
