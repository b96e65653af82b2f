import { randomInt } from 'node:crypto';
import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { MatterSubmission } from '../../applications/index.ts';
import { workingDaysOf } from '../../guidance/index.ts';
import { getProcedures, openCase, type Submission } from '../../procedures/index.ts';
import { getBundles } from '../bundle-store.ts';
import { givenTo, withGiven } from '../given.ts';
import { itemsToOpen, type Matter } from '../matter.ts';
import { findMatter, insertMatter, markOpened, readSubmission } from '../matter-store.ts';

/**
 * Receives the matter and opens the cases that wait for nothing, in the caller's transaction.
 * @param leading department that answers for the whole, where it is another than the bundle's @returns its number
 */
export async function openMatter(
  platform: Platform,
  tx: Tx,
  matter: MatterSubmission,
  leading?: string,
): Promise<string> {
  const at = platform.now();
  const bundle = (await getBundles(platform.database)).findBundle(matter.bundle);
  const department = leading ?? bundle?.lead ?? '';
  const directory = await getDirectory(platform.database);
  const number = makeMatterNumber(matter.region, at);
  await insertMatter(tx, matter, {
    number,
    lead: { department, agency: directory.findDepartment(department, matter.region)?.code },
    promisedOn: promisedOn(matter, dateIn(at)),
    at,
  });
  const opened = await findMatter(tx, { number });
  if (opened) await openDueCases(platform, tx, opened);
  return number;
}

/** Opens the cases whose turn has come, each once: what it was submitted with has waited here. */
export async function openDueCases(platform: Platform, tx: Tx, matter: Matter): Promise<void> {
  const procedures = await getProcedures(platform.database);
  const gives = (await getBundles(platform.database)).findBundle(matter.bundle)?.gives ?? [];
  for (const item of itemsToOpen(matter.items, new Set(gives.map((one) => one.item)))) {
    const { code } = item;
    const waiting = await readSubmission(tx, matter, code);
    const procedure = waiting && procedures.findLatest(waiting.procedure);
    if (!waiting || !procedure) throw new Error(`${matter.number}: ${code} cannot be opened`);
    const { identity } = await openCase(
      platform,
      tx,
      procedure,
      await withGiven(platform, partOf(matter, waiting.submission), givenTo(item, matter, gives)),
    );
    await markOpened(tx, matter, code, identity.number, platform.now());
  }
}

/** The case says for ever which matter it is part of. */
function partOf({ number, name }: Matter, submission: Submission): Submission {
  return { ...submission, plan: { ...submission.plan, partOf: { number, name } } };
}

/** 一件事办件编号: division 6, date 8, Y, nine random digits. */
function makeMatterNumber(region: string, now: Date): string {
  const date = dateIn(now).replaceAll('-', '');
  return `${region.slice(0, 6)}${date}Y${String(randomInt(1_000_000_000)).padStart(9, '0')}`;
}

/** The longest way through the promised limits, and five working days to be accepted (行政许可法第三十二条). */
function promisedOn({ members }: MatterSubmission, from: CalendarDate): CalendarDate {
  const ends = new Map<string, number>();
  const endOf = (code: string): number => {
    const known = ends.get(code);
    if (known !== undefined) return known;
    ends.set(code, 0);
    const member = members.find((one) => one.code === code);
    if (!member) return 0;
    const own = workingDaysOf(member.submission.plan.promised);
    const end = Math.max(0, ...member.after.map(endOf)) + own;
    ends.set(code, end);
    return end;
  };
  const days = Math.max(0, ...members.map(({ code }) => endOf(code)));
  return addWorkingDays(from, days + acceptanceDays, provisionalCalendar);
}

const acceptanceDays = 5;
