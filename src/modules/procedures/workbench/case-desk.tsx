import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateText,
  Form,
  Section,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DeskTask } from '../desk/desk-of.ts';
import { deskWords } from './desk-words.ts';
import { taskReference } from './task-reference.ts';

/** Who of the post does each task of the case, and how that can be changed. */
export function CaseDesk({ number, desk }: { number: string; desk: readonly DeskTask[] }) {
  const say = useMessages(deskWords);
  if (desk.length === 0) return null;
  return (
    <Section title={say.assignee} id="desk">
      {desk.map((each) => (
        <DeskLine key={each.task.key} number={number} {...each} />
      ))}
    </Section>
  );
}

function DeskLine({ number, task, isOwn, mayClaim, mayAssign }: DeskTask & { number: string }) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const back = `/workbench/cases/${number}`;
  const reference = taskReference({ number, key: task.key });
  const query = new URLSearchParams({ task: reference, back });
  return (
    <>
      <p>
        <strong>{textIn(task.name, locale)}</strong> {isOwn ? say.yours : (task.assigned?.name ?? say.nobody)}
        {task.assigned ? (
          <>
            {' '}
            <DateText value={task.assigned.at} time />
          </>
        ) : null}
      </p>
      {mayClaim || mayAssign ? (
        <Form action="/workbench/tasks">
          <input type="hidden" name="task" value={reference} />
          <input type="hidden" name="back" value={back} />
          <ButtonRow>
            {mayClaim ? (
              <Button kind="secondary" name="_do" value="claim">
                {say.claim}
              </Button>
            ) : null}
            {mayAssign ? (
              <ButtonLink kind="secondary" to={`/workbench/tasks/assign?${query}`}>
                {say.assign}
              </ButtonLink>
            ) : null}
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}
