import { addDays, type CalendarDate, dateIn, isCalendarDate } from '../../../kernel/date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { CaseFigure } from '../figures/case-figure.ts';
import { type Dimension, dimensions } from '../figures/contribution.ts';
import { type CountedKind, countedKinds, readCounted } from '../figures/ranking-store.ts';
import { rankedAgencies } from './get-ranking.ts';

/** Which figure is asked for, as its link says. */
export interface CountedChoice {
  readonly dimension: Dimension;
  readonly subject: string;
  readonly counted: CountedKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface CountedList {
  readonly cases: readonly CaseFigure[];
  readonly next: string | undefined;
}

const size = 50;

/** The cases that a figure counts. @throws Refusal `not-allowed` */
export async function listCounted(
  platform: Platform,
  actor: OfficialActor,
  choice: CountedChoice,
  after: string | undefined,
): Promise<CountedList> {
  const agencies = rankedAgencies(actor, choice.dimension);
  const [day = '', id = ''] = (after ?? '').split('_');
  const found = await readCounted(
    platform.database,
    { ...choice, agencies },
    { after: isCalendarDate(day) && isUuid(id) ? { day, id } : undefined, size: size + 1 },
  );
  const cases = found.slice(0, size);
  const last = found.length > size ? cases.at(-1) : undefined;
  const lastDay = choice.counted === 'received' ? last?.receivedOn : last?.endedOn;
  return { cases, next: last && `${lastDay ?? ''}_${last.caseId}` };
}

export function readCountedChoice(query: (name: string) => string | undefined, now: Date): CountedChoice {
  const day = (name: string, otherwise: CalendarDate) => {
    const text = query(name) ?? '';
    return isCalendarDate(text) ? text : otherwise;
  };
  const today = dateIn(now);
  return {
    dimension: dimensions.find((one) => one === query('by')) ?? 'agency',
    subject: (query('of') ?? '').slice(0, 200),
    counted: countedKinds.find((one) => one === query('counted')) ?? 'ended',
    from: day('from', addDays(today, -30)),
    to: day('to', today),
  };
}
