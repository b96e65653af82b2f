import { textIn } from '../../../kernel/messages.ts';
import { ButtonLink, ErrorSummary, PageHeading, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { TaskOutcome } from '../desk/each-task.ts';
import type { WorkListEntry } from '../work-list-store.ts';
import { deskWords } from './desk-words.ts';
import { TaskLines } from './task-lines.tsx';

export interface OutcomePageProps {
  readonly outcomes: readonly TaskOutcome[];
  /** What is known of the tasks that are still open. */
  readonly entries: readonly WorkListEntry[];
  readonly back: string;
}

/** Of several tasks some were not done: which, and why. */
export function OutcomePage({ outcomes, entries, back }: OutcomePageProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const failed = outcomes.flatMap(({ task, refusal }) => (refusal ? [{ task, refusal }] : []));
  return (
    <>
      <ErrorSummary title={say.notAll} problems={[{ message: say.notDone(failed.length) }]} />
      <PageHeading lead={say.doneOf(outcomes.length - failed.length, outcomes.length)}>
        {say.notAll}
      </PageHeading>
      <TaskLines
        lines={failed.map(({ task, refusal }) => ({
          task: entries.find(({ number, key }) => number === task.number && key === task.key) ?? {
            ...task,
            itemName: task.number,
            applicantName: '',
          },
          text: textIn(refusal.text, locale),
        }))}
      />
      <p>
        <ButtonLink to={back}>{say.back}</ButtonLink>
      </p>
    </>
  );
}
