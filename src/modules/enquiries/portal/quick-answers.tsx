import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  CheckboxGroup,
  DateField,
  Form,
  NumberField,
  QuickReplies,
  QuickReply,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Reply } from '../reply.ts';
import { Say } from '../transcript/said.tsx';
import { askWords } from './words.ts';

/** Values that stand behind the others. */
const quiet = new Set(['unsure', 'none', 'resume']);

/** What can be replied to the machine without typing a sentence. */
export function QuickAnswers({ reply, action }: { reply: Reply; action: string }) {
  const say = useMessages(askWords);
  if (reply.choices.length === 0 && !reply.field) return null;
  const { field } = reply;
  return (
    <Form action={action} live>
      {field && field.type !== 'text' ? <AnswerField field={field} /> : null}
      {reply.isMultiple ? <Several reply={reply} /> : null}
      <QuickReplies label={say.replies}>
        {reply.choices
          .filter(({ value }) => !reply.isMultiple || quiet.has(value))
          .map(({ value, label }) => (
            <QuickReply key={value} name="choice" value={value} quiet={quiet.has(value)}>
              <Say text={label} />
            </QuickReply>
          ))}
      </QuickReplies>
    </Form>
  );
}

function AnswerField({ field }: { field: NonNullable<Reply['field']> }) {
  const say = useMessages(askWords);
  const locale = useLocale();
  return (
    <div className="composer__line">
      {field.type === 'date' ? (
        <DateField name="answer" label={say.answerField} />
      ) : (
        <NumberField
          name="answer"
          label={say.answerField}
          unit={field.unit && textIn(field.unit, locale)}
          decimals
        />
      )}
      <div className="field">
        <Button kind="secondary">{say.choose}</Button>
      </div>
    </div>
  );
}

function Several({ reply }: { reply: Reply }) {
  const say = useMessages(askWords);
  const locale = useLocale();
  return (
    <>
      <CheckboxGroup
        name="values"
        label={say.chosen}
        options={reply.choices
          .filter(({ value }) => !quiet.has(value))
          .map(({ value, label }) => ({ value, label: textIn(label, locale) }))}
        values={[]}
      />
      <Button kind="secondary">{say.choose}</Button>
    </>
  );
}
