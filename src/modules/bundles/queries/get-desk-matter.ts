import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { notFound, type Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { type CaseState, openTasks, taskDueOn } from '../../procedures/index.ts';
import { getBundles } from '../bundle-store.ts';
import { jointDues } from '../joint/joint-due.ts';
import type { JointSituation } from '../joint/joint-offers.ts';
import { situationsOf } from '../joint/joint-situation.ts';
import type { JointStep } from '../joint/joint-step.ts';
import type { Matter } from '../matter.ts';
import { findMatter } from '../matter-store.ts';
import { matterPolicy } from '../policy.ts';
import { readOpenCases } from './read-open-cases.ts';

/** What somebody has to do for a matter now, and by when. */
export interface MatterDue {
  /** Item or joint step. */
  readonly of: Text;
  readonly path: string;
  /** Absent: the applicant. */
  readonly agency: string | undefined;
  readonly what:
    | { readonly joint: ReturnType<typeof jointDues>[number]['owes'] }
    | { readonly task: Text }
    | 'correct';
  readonly on: CalendarDate | undefined;
  /** The official who has taken it. */
  readonly official: string | undefined;
}

export interface DeskMatter {
  readonly matter: Matter;
  /** Joint steps that the matter has by its bundle; some may not have begun. */
  readonly steps: readonly JointStep[];
  readonly situations: readonly JointSituation[];
  /** The most urgent first. */
  readonly dues: readonly MatterDue[];
  readonly today: CalendarDate;
}

/** A matter for the departments that take part in it. @throws Refusal `matter-unknown` */
export async function getMatterAtDesk(
  platform: Platform,
  actor: OfficialActor,
  number: string,
): Promise<Matter> {
  const matter = await findMatter(platform.database, { number });
  if (!matter || !matterPolicy.can(actor, 'read-as-official', matter)) throw unknownMatter();
  return matter;
}

/** The matter with everything that waits for somebody. @throws Refusal `matter-unknown` */
export async function getDeskMatter(
  platform: Platform,
  actor: OfficialActor,
  number: string,
): Promise<DeskMatter> {
  const matter = await getMatterAtDesk(platform, actor, number);
  const situations = await situationsOf(platform, matter);
  const today = dateIn(platform.now());
  const views = await readOpenCases(platform, matter);
  const dues = [
    ...views.flatMap(({ stored, state }) =>
      duesOfCase(state, today, { name: { zh: stored.itemName }, path: `/workbench/cases/${stored.number}` }),
    ),
    ...situations.flatMap((situation) => duesOfStep(matter, situation)),
  ];
  dues.sort((left, right) => (left.on ?? '9999').localeCompare(right.on ?? '9999'));
  const bundle = (await getBundles(platform.database)).findBundle(matter.bundle);
  const codes = new Set(matter.items.map(({ code }) => code));
  const steps = (bundle?.jointSteps ?? []).filter(({ items }) => items.some((code) => codes.has(code)));
  return { matter, steps, situations, dues, today };
}

function duesOfCase(
  state: CaseState,
  today: CalendarDate,
  { name, path }: { name: Text; path: string },
): MatterDue[] {
  if (state.status === 'correcting') {
    const on = state.correction?.respondBy as CalendarDate | undefined;
    return [{ of: name, path, agency: undefined, what: 'correct', on, official: undefined }];
  }
  return openTasks(state).map((task) => ({
    of: name,
    path,
    agency: task.agency,
    what: { task: task.name },
    on: taskDueOn(state, task, today),
    official: task.assigned?.name,
  }));
}

function duesOfStep(matter: Matter, { step, record, today, calendar }: JointSituation): MatterDue[] {
  const path = `/workbench/matters/${matter.number}/joint/${step.code}`;
  return jointDues(record, step, today, calendar).map(({ agency, owes, on }) => ({
    of: step.name,
    path,
    agency,
    what: { joint: owes },
    on,
    official: undefined,
  }));
}

function unknownMatter(): Refusal {
  return notFound('matter-unknown', {
    zh: '没有找到这件“一件事”，或者本部门没有参加。请核对编号。',
    en: 'There is no such joint matter, or your department takes no part in it. Check its number.',
  });
}
