import {
  CheckboxGroup,
  InsetText,
  NumberField,
  Select,
  TextArea,
  useMessages,
} from '../../../web/ui/index.ts';
import { examinersOf } from '../way-back.ts';
import type { ActPageProps } from './act-page-props.ts';
import { useField } from './use-field.ts';
import { workbenchWords } from './words.ts';

/** To whom the case goes back, and what is missing. */
export function ReturnFields(props: ActPageProps) {
  const say = useMessages(workbenchWords);
  const { value: _, ...field } = useField(props)('againBy', say.againBy);
  const reasons = useField(props)('reasons', say.reasons, say.returnHint);
  const examiners = examinersOf(props.state, props.offered.task);
  const chosen = props.typed.getAll('againBy');
  return (
    <>
      <CheckboxGroup
        {...field}
        options={examiners.map((value) => ({ value, label: props.described.agencyName(value) }))}
        values={chosen.length === 0 && examiners.length === 1 ? examiners : chosen}
      />
      <TextArea {...reasons} rows={5} />
    </>
  );
}

/** Which office is asked what, and by when it is to answer. */
export function ConsultFields(props: ActPageProps) {
  const say = useMessages(workbenchWords);
  const fieldOf = useField(props);
  return (
    <>
      <Select
        {...fieldOf('agency', say.consultAgency)}
        options={[{ value: '', label: say.chooseAgency }, ...props.offices]}
      />
      <TextArea {...fieldOf('question', say.question, say.questionHint)} rows={5} />
      <NumberField
        {...fieldOf('answerWithin', say.answerWithin, say.answerWithinHint)}
        value={props.typed.get('answerWithin') ?? '3'}
        width={4}
      />
    </>
  );
}

/** What was asked, and the opinion on it. */
export function AnswerFields(props: ActPageProps) {
  const say = useMessages(workbenchWords);
  const fieldOf = useField(props);
  const { task } = props.offered;
  const asked = props.state.actions.find(
    ({ event, sequence }) => event.type === 'consulted' && sequence === task?.askedIn,
  )?.event;
  return (
    <>
      {asked?.type === 'consulted' ? <InsetText>{asked.question}</InsetText> : null}
      <TextArea {...fieldOf('opinion', say.reply)} rows={6} />
    </>
  );
}
