import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import { type CaseView, openTasks, readCaseParts, taskDueOn } from '../../procedures/index.ts';
import type { Matter } from '../matter.ts';
import { getMyMatter } from './get-matter.ts';
import { readOpenCases } from './read-open-cases.ts';

/** What the departments of a matter ask to be corrected, gathered. */
export interface MatterCorrection {
  readonly matter: Matter;
  readonly actor: PersonActor;
  readonly views: readonly CaseView[];
  readonly requests: readonly {
    readonly number: string;
    readonly item: Text;
    readonly agency: Text;
    readonly respondBy: CalendarDate;
    /** What an earlier department of the list asks in the same words is left out. */
    readonly points: readonly { readonly part: Text | undefined; readonly text: string }[];
  }[];
  /** Cases whose documents are still being checked, and by when the applicant hears. */
  readonly checking: readonly { readonly item: Text; readonly by: CalendarDate }[];
}

/** @throws Refusal `matter-unknown` */
export async function getMatterCorrection(
  platform: Platform,
  person: PersonActor,
  number: string,
): Promise<MatterCorrection> {
  const { matter, actor } = await getMyMatter(platform, person, number);
  const views = await readOpenCases(platform, matter);
  const said = new Set<string>();
  const requests: MatterCorrection['requests'][number][] = [];
  const checking: MatterCorrection['checking'][number][] = [];
  for (const { stored, state } of views) {
    const { item, form, directory } = await readCaseParts(platform, stored);
    if (state.status === 'submitted') {
      const [task] = openTasks(state);
      if (task && !state.corrected)
        checking.push({ item: item.name, by: taskDueOn(state, task, dateIn(platform.now())) });
    }
    if (state.status !== 'correcting' || !state.correction) continue;
    const nameOf = (subject: string): Text | undefined =>
      form.pages.find(({ code }) => code === subject)?.title ??
      form.materials.find(({ code }) => code === subject)?.name;
    const points = state.correction.points
      .map(({ subject, text }) => ({ part: nameOf(subject), text }))
      .filter(({ part, text }) => {
        const key = `${part?.zh} ${text}`;
        return !said.has(key) && said.add(key);
      });
    requests.push({
      number: stored.number,
      item: item.name,
      agency: directory.getAgency(stored.agency).name,
      respondBy: state.correction.respondBy as CalendarDate,
      points,
    });
  }
  return { matter, actor, views, requests, checking };
}
