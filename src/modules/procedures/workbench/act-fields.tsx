import type { ReactNode } from 'react';
import { textIn } from '../../../kernel/messages.ts';
import {
  CheckboxGroup,
  DateField,
  NumberField,
  RadioGroup,
  Select,
  SummaryList,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { longestExtension } from '../clock.ts';
import { type Delivery, wishedDelivery } from '../delivery.ts';
import { SpecialProcedureKind, specialProcedures } from '../special-procedure.ts';
import type { ActPageProps } from './act-page-props.ts';
import { AnswerFields, ConsultFields, ReturnFields } from './consult-fields.tsx';
import { CorrectionFields } from './correction-fields.tsx';
import { ExpertPanelFields } from './expert-review/expert-panel-fields.tsx';
import { FindingFields } from './expert-review/finding-fields.tsx';
import { useField } from './use-field.ts';
import { workbenchWords } from './words.ts';

/** What an act asks of the official. */
export function ActFields(props: ActPageProps): ReactNode {
  const say = useMessages(workbenchWords);
  const fieldOf = useField(props);
  switch (props.offered.act) {
    case 'accept':
    case 'issue':
      return null;
    case 'request-correction':
      return <CorrectionFields {...props} />;
    case 'refuse-acceptance':
    case 'object':
    case 'refuse':
      return <ReasonFields {...props} />;
    case 'pass':
    case 'approve':
      return <TextArea {...fieldOf('opinion', say.opinion, say.opinionHint)} rows={4} optional />;
    case 'return':
      return <ReturnFields {...props} />;
    case 'consult':
      return <ConsultFields {...props} />;
    case 'answer':
      return <AnswerFields {...props} />;
    case 'deliver':
      return <DeliveryFields {...props} />;
    case 'pause':
    case 'pause-review':
      return <SpecialFields {...props} />;
    case 'resume':
    case 'resume-review':
      return <SpecialEndFields {...props} />;
    case 'extend':
      return (
        <>
          <NumberField
            {...fieldOf('days', say.days, say.daysHint(longestExtension(props.state.plan)))}
            width={4}
          />
          <TextArea {...fieldOf('reasons', say.reasons, say.reasonsHint)} rows={4} />
        </>
      );
  }
}

function SpecialFields(props: ActPageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const fieldOf = useField(props);
  return (
    <>
      <Select
        {...fieldOf('kind', say.special)}
        options={SpecialProcedureKind.options.map((value) => ({
          value,
          label: textIn(specialProcedures[value].name, locale),
        }))}
      />
      <ExpertPanelFields {...props} />
      <TextField {...fieldOf('basis', say.basis, say.basisHint)} />
      <NumberField {...fieldOf('expectedDays', say.expectedDays, say.expectedDaysHint)} width={4} />
      <RadioGroup
        {...fieldOf('expectedUnit', say.expectedUnit)}
        value={props.typed.get('expectedUnit') ?? 'working-day'}
        options={(['working-day', 'calendar-day'] as const).map((value) => ({
          value,
          label: say.dayUnits[value],
        }))}
      />
      <DateField {...fieldOf('on', say.happenedOn, say.happenedOnHint)} max={props.today} optional />
    </>
  );
}

/** Where several special procedures last at once, the official says which of them is over. */
function SpecialEndFields(props: ActPageProps) {
  const say = useMessages(workbenchWords);
  const fieldOf = useField(props);
  const { state, offered } = props;
  const lasting = state.suspensions.filter(({ to, task }) => to === undefined && task === offered.task?.key);
  const options = lasting.flatMap(({ of, from }) => {
    const begun = state.actions.find(({ sequence }) => sequence === of)?.event;
    return begun?.type === 'paused' ? [{ value: String(of), label: `${begun.name}（${from}）` }] : [];
  });
  return (
    <>
      {options.length > 1 ? (
        <RadioGroup
          {...fieldOf('of', say.whichSpecial)}
          value={props.typed.get('of') ?? options[0]?.value}
          options={options}
        />
      ) : null}
      <FindingFields {...props} />
      <TextArea {...fieldOf('result', say.specialResult)} rows={3} optional />
      <DateField {...fieldOf('on', say.happenedOn, say.happenedOnHint)} max={props.today} optional />
    </>
  );
}

function ReasonFields(props: ActPageProps) {
  const say = useMessages(workbenchWords);
  const fieldOf = useField(props);
  const isInternal = props.offered.act === 'object';
  return (
    <>
      {props.phrases.length > 0 ? (
        <CheckboxGroup
          name="grounds"
          label={say.grounds}
          hint={say.groundsHint}
          optional
          options={props.phrases.map((phrase) => ({ value: phrase, label: phrase }))}
          values={props.typed.getAll('grounds')}
        />
      ) : null}
      <TextArea
        {...fieldOf('reasons', say.reasons, isInternal ? say.objectionHint : say.reasonsHint)}
        rows={6}
      />
    </>
  );
}

function DeliveryFields(props: ActPageProps) {
  const say = useMessages(workbenchWords);
  const fieldOf = useField(props);
  const wished = wishedDelivery(props.state.answers);
  return (
    <>
      {wished ? <Wish wished={wished} /> : null}
      <RadioGroup
        {...fieldOf('method', say.method)}
        value={props.typed.get('method') ?? wished?.method ?? 'electronic'}
        options={(['electronic', 'window', 'post'] as const).map((value) => ({
          value,
          label: say.methods[value],
        }))}
      />
      <TextField {...fieldOf('note', say.note)} optional />
      <DateField {...fieldOf('on', say.happenedOn, say.happenedOnHint)} max={props.today} optional />
    </>
  );
}

function Wish({ wished }: { wished: Delivery }) {
  const say = useMessages(workbenchWords);
  const rows = [
    { key: say.wished, value: say.methods[wished.method] },
    ...(wished.recipient ? [{ key: say.recipient, value: wished.recipient }] : []),
    ...(wished.phone ? [{ key: say.recipientPhone, value: wished.phone }] : []),
    ...(wished.address ? [{ key: say.recipientAddress, value: wished.address }] : []),
  ];
  return <SummaryList plain rows={rows} />;
}
