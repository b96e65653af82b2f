import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  RadioGroup,
  Section,
  TextArea,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { AssignmentChoice } from '../desk/get-assignment.ts';
import { deskWords } from './desk-words.ts';
import { TaskLines } from './task-lines.tsx';
import { taskReference } from './task-reference.ts';

export interface AssignPageProps {
  readonly assignment: AssignmentChoice;
  readonly typed: URLSearchParams;
  readonly refusal: Refusal | undefined;
  readonly back: string;
}

/** Who of the post does these tasks: a colleague, or whoever takes them. */
export function AssignPage({ assignment, typed, refusal, back }: AssignPageProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const { tasks, holders, isMixed, areOwn } = assignment;
  const error = (name: string) => faultAt(refusal, name, locale);
  const value = (name: string) => typed.get(name) ?? undefined;
  if (isMixed || tasks.length === 0) {
    return (
      <>
        <PageHeading>{say.assignTitle}</PageHeading>
        <Notice tone="warning" title={isMixed ? say.noHolder : say.notYoursToAssign} />
        <p>
          <Link to={back}>{say.back}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading lead={say.assignLead}>{say.assignTitle}</PageHeading>
      <Section title={say.chosenTasks}>
        <TaskLines
          lines={tasks.map((task) => ({
            task,
            text: `${textIn(task.task, locale)} · ${task.assignee ? say.takenSince(task.assignee.name) : say.nobody}`,
          }))}
        />
      </Section>
      <Form action="/workbench/tasks/assign" guard>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="how" value={areOwn ? 'handed-over' : 'assigned'} />
        {tasks.map((task) => (
          <input key={taskReference(task)} type="hidden" name="task" value={taskReference(task)} />
        ))}
        <RadioGroup
          name="to"
          label={say.to}
          value={value('to')}
          error={error('to')}
          options={[
            ...holders.map(({ officialId, name }) => ({ value: officialId, label: name })),
            { value: 'nobody', label: say.toNobody },
          ]}
        />
        <TextArea
          name="reasons"
          label={say.reasons}
          hint={say.reasonsHint}
          value={value('reasons')}
          error={error('reasons')}
          rows={3}
        />
        <ButtonRow>
          <Button name="_confirm" value="yes">
            {say.confirm}
          </Button>
          <Link to={back}>{say.back}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
