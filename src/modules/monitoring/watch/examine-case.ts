import { addDays, type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type CaseParts, type CaseView, readCaseParts, watchedTimes } from '../../procedures/index.ts';
import { noteBurden } from '../burden/note-burden.ts';
import { caseFigureOf } from '../figures/case-figure.ts';
import { difference } from '../figures/contribution.ts';
import { addToDays, findFigure, readCorrected, readOpposite, saveFigure } from '../figures/figure-store.ts';
import { getRules } from '../rule-store.ts';
import { clearGroundless } from '../warning/clear.ts';
import { raiseWarning } from '../warning/raise.ts';
import { decisiveFacts } from './decisive-facts.ts';
import type { Finding } from './finding.ts';
import { heldPostsOf } from './held-posts.ts';
import { watchActs } from './watch-acts.ts';
import { watchCharges } from './watch-charges.ts';
import { watchEquals } from './watch-equals.ts';
import { watchTimes } from './watch-times.ts';

/** A calendar changed meanwhile moves days: no case is left longer than this. */
const daysUnseen = 7;

/**
 * Looks at a case with every rule: counts it, warns, and clears what has lost its ground.
 * @returns the day on which to look again without an act
 */
export async function examineCase(
  platform: Platform,
  tx: Tx,
  view: CaseView,
): Promise<CalendarDate | undefined> {
  const rules = await getRules(platform.database);
  const today = dateIn(platform.now());
  const parts = await readCaseParts(platform, view.stored);
  const others = await count(platform, tx, { view, parts, today });
  const { state, stored } = view;
  const times = watchTimes(rules, watchedTimes(state, today), state.calendar, today);
  const findings: Finding[] = [
    ...times.findings,
    ...watchActs(rules, state, state.calendar, await heldPostsOf(platform, view)),
    ...watchCharges(rules, state, parts.item.fees),
    ...watchEquals(rules, state, others, (days) => addDays(today, -days)),
  ];
  const about = { id: stored.id, number: stored.number, itemName: stored.itemName };
  for (const finding of findings) {
    const rule = rules.find(({ code }) => code === finding.rule);
    if (rule) await raiseWarning(platform, tx, { rule, finding, about });
  }
  await clearGroundless(platform, tx, { caseId: stored.id, rules, findings });
  if (times.nextOn === undefined) return undefined;
  const latest = addDays(today, daysUnseen);
  return [times.nextOn, latest].toSorted()[0];
}

/** Brings the figures up to the case, and finds the cases beside which it is looked at. */
async function count(
  platform: Platform,
  tx: Tx,
  { view, parts, today }: { view: CaseView; parts: CaseParts; today: CalendarDate },
) {
  const figure = caseFigureOf(view, decisiveFacts(parts, view.state));
  const before = await findFigure(tx, figure);
  await saveFigure(tx, figure);
  await addToDays(tx, difference(before, figure));
  await noteBurden(platform, tx, { view, parts, figure });
  const yearAgo = addDays(today, -366);
  return {
    corrected: figure.corrections > 0 ? await readCorrected(tx, figure, yearAgo) : [],
    opposite: await readOpposite(tx, figure, yearAgo),
  };
}
