import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  faultAt,
  InsetText,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  TextArea,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Batch } from '../desk/get-batch.ts';
import { deskWords } from './desk-words.ts';
import { seenReference } from './read-batch.ts';
import { TaskLines } from './task-lines.tsx';
import { taskReference } from './task-reference.ts';
import { workbenchWords } from './words.ts';

export interface BatchPageProps {
  readonly batch: Batch;
  readonly opinion: string | undefined;
  readonly refusal: Refusal | undefined;
  readonly back: string;
}

/** Several cases, what will be done to each, which are left and why; then one button. Each is done by itself. */
export function BatchPage(props: BatchPageProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const { batch, refusal, back } = props;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading lead={say.batchLead}>{say.batch}</PageHeading>
      {batch.left.length > 0 ? (
        <Notice tone="warning" title={say.batchLeft(batch.left.length)}>
          <TaskLines lines={batch.left.map(({ task, why }) => ({ task, text: textIn(why, locale) }))} />
        </Notice>
      ) : null}
      {batch.act && batch.tasks.length > 0 ? (
        <BatchForm {...props} act={batch.act} />
      ) : (
        <>
          {batch.left.length === 0 ? <Notice tone="warning" title={say.batchNone} /> : null}
          <p>
            <Link to={back}>{say.back}</Link>
          </p>
        </>
      )}
    </>
  );
}

function BatchForm({
  batch,
  act,
  opinion,
  refusal,
  back,
}: BatchPageProps & { act: NonNullable<Batch['act']> }) {
  const say = useMessages(deskWords);
  const words = useMessages(workbenchWords);
  const locale = useLocale();
  const { tasks } = batch;
  return (
    <Form action="/workbench/tasks/batch" guard>
      <Section title={say.batchDo(words.acts[act], tasks.length)}>
        <InsetText>{words.explains[act]}</InsetText>
        <TaskLines lines={tasks.map(({ task }) => ({ task, text: textIn(task.task, locale) }))} />
      </Section>
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="act" value={act} />
      {tasks.map(({ task, sequence }) => (
        <span key={taskReference(task)} hidden>
          <input type="hidden" name="task" value={taskReference(task)} />
          <input type="hidden" name="seen" value={seenReference(sequence, task)} />
        </span>
      ))}
      {act === 'pass' || act === 'approve' ? (
        <TextArea
          name="opinion"
          label={say.batchOpinion}
          hint={say.batchOpinionHint}
          value={opinion}
          error={faultAt(refusal, 'opinion', locale)}
          rows={4}
          optional
        />
      ) : null}
      <ButtonRow>
        <Button name="_confirm" value="yes">
          {say.batchConfirm(words.acts[act], tasks.length)}
        </Button>
        <Link to={back}>{say.back}</Link>
      </ButtonRow>
    </Form>
  );
}
