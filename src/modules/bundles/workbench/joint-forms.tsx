import { formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  CheckboxGroup,
  DateField,
  FileField,
  Form,
  faultAt,
  RadioGroup,
  Section,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Directory, distinctName } from '../../agencies/index.ts';
import { visitBy } from '../joint/joint-due.ts';
import type { JointOffer, JointSituation } from '../joint/joint-offers.ts';
import { openDefects } from '../joint/joint-record.ts';
import { jointWords } from '../joint/joint-words.ts';
import { proposedAtOnce } from '../joint/read-joint-act.ts';
import { slotText } from '../joint/record-view.tsx';
import { deskWords } from './desk-words.ts';

/** A form that came back, with what was typed and what is wrong with it. */
export interface Returned {
  readonly offer: JointOffer;
  readonly typed: URLSearchParams;
  readonly refusal: Refusal;
}

interface JointFormProps {
  readonly offer: JointOffer;
  readonly situation: JointSituation;
  readonly directory: Directory;
  /** Address of the joint step. */
  readonly path: string;
  readonly returned: Returned | undefined;
}

interface Typing {
  value(name: string): string | undefined;
  values(name: string): string[];
  error(name: string): string | undefined;
  /** Several forms of one page may have a field of one name. */
  id(name: string): string;
}

/** The form of one act that is open to this official. */
export function JointForm({ offer, situation, directory, path, returned }: JointFormProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const key = `${offer.act}-${offer.agency}`;
  const own =
    returned?.offer.act === offer.act && returned.offer.agency === offer.agency ? returned : undefined;
  const typing: Typing = {
    value: (name) => own?.typed.get(name) ?? undefined,
    values: (name) => own?.typed.getAll(name) ?? [],
    error: (name) => faultAt(own?.refusal, name, locale),
    id: (name) => (own ? name : `${key}-${name}`),
  };
  const isFiles = offer.act === 'photos';
  const agency = textIn(distinctName(directory, offer.agency), locale);
  return (
    <Section title={`${say.acts[offer.act]}（${agency}）`} id={key}>
      <Form action={`${path}/${offer.act}`} files={isFiles} guard={!isFiles}>
        <input type="hidden" name="agency" value={offer.agency} />
        <Fields {...{ offer, situation, typing }} />
        <Button kind={offer.act === 'call-off' ? 'warning' : 'primary'}>{say.acts[offer.act]}</Button>
      </Form>
    </Section>
  );
}

interface FieldsProps {
  readonly offer: JointOffer;
  readonly situation: JointSituation;
  readonly typing: Typing;
}

function Fields(props: FieldsProps) {
  const say = useMessages(deskWords);
  switch (props.offer.act) {
    case 'propose':
      return <ProposeFields {...props} />;
    case 'answer':
      return <AnswerFields {...props} />;
    case 'sign':
      return <FindingFields {...props} />;
    case 'recheck':
      return <RecheckFields {...props} />;
    case 'conclude':
      return <ConclusionFields {...props} />;
    case 'fix':
      return <p>{say.fixLead}</p>;
    case 'photos':
      return <PhotoField typing={props.typing} />;
    case 'call-off':
      return (
        <>
          <p>{say.callOffLead}</p>
          <Typed typing={props.typing} name="reasons" label={say.callOffReasons} />
        </>
      );
    default:
      return props.offer.act satisfies never;
  }
}

interface TypedProps {
  readonly typing: Typing;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
}

/** A text of several lines. */
function Typed({ typing, name, ...field }: TypedProps) {
  return (
    <TextArea
      {...field}
      name={name}
      id={typing.id(name)}
      value={typing.value(name)}
      error={typing.error(name)}
      rows={3}
    />
  );
}

function Line({ typing, name, value, ...field }: TypedProps & { readonly value?: string | undefined }) {
  return (
    <TextField
      {...field}
      name={name}
      id={typing.id(name)}
      value={typing.value(name) ?? value}
      error={typing.error(name)}
    />
  );
}

function Day({ typing, name, min, ...field }: TypedProps & { readonly min: string }) {
  return (
    <DateField
      {...field}
      name={name}
      id={typing.id(name)}
      value={typing.value(name)}
      error={typing.error(name)}
      min={min}
    />
  );
}

function Names({ typing }: Pick<FieldsProps, 'typing'>) {
  const say = useMessages(deskWords);
  return <Line typing={typing} name="inspectors" label={say.inspectorNames} hint={say.inspectorsHint} />;
}

function ProposeFields({ situation: { record, step, calendar, today }, typing }: FieldsProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const numbers = Array.from({ length: proposedAtOnce }, (_, index) => index + 1);
  return (
    <>
      <p>
        {record.proposal
          ? say.proposeAgain
          : say.proposeLead(formatDate(visitBy(record, step, calendar), locale))}
      </p>
      {numbers.map((number) => (
        <div key={number}>
          <Day
            typing={typing}
            name={`day-${number}`}
            label={say.day(number)}
            min={today}
            optional={number > 1}
          />
          <Line
            typing={typing}
            name={`time-${number}`}
            label={say.time(number)}
            hint={say.timeHint}
            optional={number > 1}
          />
        </div>
      ))}
      <Line typing={typing} name="place" label={say.place} value={record.proposal?.place} />
      <Line typing={typing} name="contact" label={say.contact} value={record.proposal?.contact} />
      {record.proposal ? <Typed typing={typing} name="reasons" label={say.reasonsAgain} /> : null}
    </>
  );
}

function AnswerFields({ situation: { record, today }, typing }: FieldsProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const slots = record.proposal?.slots ?? [];
  return (
    <>
      <CheckboxGroup
        name="can"
        id={typing.id('can')}
        label={say.can}
        hint={say.canHint}
        values={typing.values('can')}
        options={slots.map((slot) => ({ value: slot, label: slotText(slot, locale) }))}
      />
      <Day typing={typing} name="instead-day" label={say.insteadDay} min={today} optional />
      <Line typing={typing} name="instead-time" label={say.insteadTime} hint={say.timeHint} optional />
      <Typed typing={typing} name="reasons" label={say.insteadReasons} optional />
    </>
  );
}

function PhotoField({ typing }: Pick<FieldsProps, 'typing'>) {
  const say = useMessages(deskWords);
  return (
    <FileField
      name="photos"
      id={typing.id('photos')}
      label={say.photosLabel}
      hint={say.photosHint}
      error={typing.error('photos')}
      accept="image/jpeg,image/png"
      multiple
    />
  );
}

function FindingFields({ situation: { today }, typing }: FieldsProps) {
  const say = useMessages(deskWords);
  const words = useMessages(jointWords);
  return (
    <>
      <RadioGroup
        name="result"
        id={typing.id('result')}
        label={say.result}
        value={typing.value('result')}
        error={typing.error('result')}
        options={(['passed', 'defects', 'failed'] as const).map((value) => ({
          value,
          label: words.results[value],
        }))}
      />
      <Typed typing={typing} name="says" label={say.says} />
      <Names typing={typing} />
      <Typed typing={typing} name="defects" label={say.defects} hint={say.defectsHint} optional />
      <Line typing={typing} name="by" label={say.defectsBy} optional />
      <Day typing={typing} name="until" label={say.until} min={today} optional />
    </>
  );
}

function RecheckFields({ situation: { record, today }, offer, typing }: FieldsProps) {
  const say = useMessages(deskWords);
  const reported = openDefects(record).filter(({ agency, report }) => agency === offer.agency && report);
  return (
    <>
      {reported.map(({ number, text, report }) => (
        <div key={number}>
          <RadioGroup
            name={`mended-${number}`}
            id={typing.id(`mended-${number}`)}
            label={say.mended(number, text)}
            hint={report?.says}
            value={typing.value(`mended-${number}`)}
            error={typing.error(`mended-${number}`)}
            options={[
              { value: 'yes', label: say.yes },
              { value: 'no', label: say.no },
            ]}
          />
          <Line typing={typing} name={`says-${number}`} label={say.note} optional />
          <Day typing={typing} name={`until-${number}`} label={say.newUntil} min={today} optional />
        </div>
      ))}
      <Names typing={typing} />
    </>
  );
}

function ConclusionFields({ situation: { step }, typing }: FieldsProps) {
  const say = useMessages(deskWords);
  const words = useMessages(jointWords);
  return (
    <>
      <RadioGroup
        name="result"
        id={typing.id('result')}
        label={say.conclusion}
        value={typing.value('result')}
        error={typing.error('result')}
        options={(['passed', 'failed'] as const).map((value) => ({
          value,
          label: words.conclusions[step.kind][value],
        }))}
      />
      <Typed typing={typing} name="says" label={say.conclusionSays} />
    </>
  );
}
