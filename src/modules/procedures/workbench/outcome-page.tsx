import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { TaskOutcome } from '../desk/each-task.ts';
import type { WorkListEntry } from '../work-list-store.ts';
import { deskWords } from './desk-words.ts';
import type { BatchRequest } from './read-batch.ts';
import { TaskLines } from './task-lines.tsx';
import { taskReference } from './task-reference.ts';

export interface OutcomePageProps {
  readonly outcomes: readonly TaskOutcome[];
  /** What is known of the tasks that are still open. */
  readonly entries: readonly WorkListEntry[];
  readonly back: string;
  /** The act and the opinion with which the rest can be tried once more. */
  readonly again: Pick<BatchRequest, 'act' | 'opinion'> | undefined;
}

/** Of several tasks some were not done: which, and why. */
export function OutcomePage({ outcomes, entries, back, again }: OutcomePageProps) {
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
      {again && entries.length > 0 ? <AgainForm {...{ entries, back, again }} /> : null}
      <p>
        <ButtonLink to={back}>{say.back}</ButtonLink>
      </p>
    </>
  );
}

/** What was written for all is kept for those that are still open. */
function AgainForm({
  entries,
  back,
  again,
}: Pick<OutcomePageProps, 'entries' | 'back'> & { again: NonNullable<OutcomePageProps['again']> }) {
  const say = useMessages(deskWords);
  return (
    <Form action="/workbench/tasks/batch">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="act" value={again.act} />
      <input type="hidden" name="opinion" value={again.opinion} />
      {entries.map((task) => (
        <input key={taskReference(task)} type="hidden" name="task" value={taskReference(task)} />
      ))}
      <Button kind="secondary">{say.batchAgain(entries.length)}</Button>
    </Form>
  );
}
