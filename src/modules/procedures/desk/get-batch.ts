import { dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { findOffered } from '../commands/find-offered.ts';
import { offeredActs } from '../policy.ts';
import { type CaseView, getCase } from '../queries/get-case.ts';
import { listNamedTasks } from '../queries/list-named-tasks.ts';
import type { WorkListEntry } from '../work-list-store.ts';
import type { TaskName } from './assign-task.ts';

/** Acts that say of every case the same, so that they can be done to many at once; a refusal is written for each. */
export const batchActs = ['accept', 'pass', 'approve', 'issue'] as const;
export type BatchAct = (typeof batchActs)[number];

/** More than an official can look through are not done by one button. */
export const mostInBatch = 50;

/** Several tasks of one item and stage, the act that is done to each, and those to which it cannot be done. */
export interface Batch {
  readonly act: BatchAct | undefined;
  readonly tasks: readonly BatchTask[];
  readonly left: readonly { readonly task: WorkListEntry; readonly why: Text }[];
}

export interface BatchTask {
  readonly task: WorkListEntry;
  /** The case as it stood when it was shown. */
  readonly sequence: number;
}

/**
 * What an official sees before the same is done to several cases. The first that can be done says which item, stage and
 * act it is about; cases that he may not see are left out altogether.
 */
export async function getBatch(
  platform: Platform,
  actor: OfficialActor,
  names: readonly TaskName[],
): Promise<Batch> {
  const today = dateIn(platform.now());
  const tasks: BatchTask[] = [];
  const left: { task: WorkListEntry; why: Text }[] = [];
  let about: { task: WorkListEntry; act: BatchAct } | undefined;
  for (const task of await listNamedTasks(platform, names)) {
    const view = await findReadable(platform, actor, task.number);
    if (!view) continue;
    const { stored, state } = view;
    const offered = offeredActs(state, actor, today, stored.implementationCode);
    const act = batchActs.find((each) =>
      offered.some((offer) => offer.act === each && offer.task?.key === task.key),
    );
    if (act) about ??= { task, act };
    if (!act) left.push({ task, why: whyNot(view, actor, task, today) });
    else if (about && !isAlike(about.task, task)) left.push({ task, why: other });
    else if (tasks.length >= mostInBatch) left.push({ task, why: tooMany });
    else tasks.push({ task, sequence: stored.sequence });
  }
  return { act: about?.act, tasks, left };
}

/** The same item, at the same stage of its procedure. */
function isAlike(one: WorkListEntry, another: WorkListEntry): boolean {
  return one.itemName === another.itemName && stageOf(one.key) === stageOf(another.key);
}

function stageOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

function whyNot(
  { state, stored }: CaseView,
  actor: OfficialActor,
  { key }: WorkListEntry,
  today: ReturnType<typeof dateIn>,
): Text {
  const task = state.tasks.find((each) => each.key === key);
  const act = batchActs.find((each) => task?.acts.includes(each));
  if (!act) return single;
  try {
    findOffered(state, actor, { request: { act, task: key }, item: stored.implementationCode }, today);
    return single;
  } catch (error) {
    if (error instanceof Refusal) return error.text;
    throw error;
  }
}

async function findReadable(
  platform: Platform,
  actor: OfficialActor,
  number: string,
): Promise<CaseView | undefined> {
  try {
    return await getCase(platform, actor, 'read-as-official', number);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const single: Text = {
  zh: '这项任务需要逐件写明内容，请打开办件单独办理。',
  en: 'What it asks for is written for each case. Open the case.',
};
const other: Text = {
  zh: '不是同一事项的同一环节，请另行选择办理。',
  en: 'It is another item or another stage. Choose it separately.',
};
const tooMany: Text = {
  zh: `一次最多办理${mostInBatch}项，请下一批办理。`,
  en: `At most ${mostInBatch} are done at once. Take it with the next ones.`,
};
