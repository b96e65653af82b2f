import { formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  Details,
  ErrorSummary,
  FileField,
  Form,
  faultAt,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Tag,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import type { JointSituation } from '../joint/joint-offers.ts';
import { mayAskForAnotherDay, openDefects, phaseOf } from '../joint/joint-record.ts';
import { jointWords } from '../joint/joint-words.ts';
import { phaseTones, RecordView } from '../joint/record-view.tsx';
import type { Matter } from '../matter.ts';
import { matterWords } from './matter-words.ts';

/** What has just been sent. */
export const jointDone = ['saved', 'savedPhotos', 'savedAnotherDay'] as const;
export type JointDone = (typeof jointDone)[number];

export interface MyJointPageProps {
  readonly matter: Matter;
  readonly situation: JointSituation;
  readonly directory: Directory;
  readonly path: string;
  /** Whether this person may report what was mended. */
  readonly mayMend: boolean;
  readonly typed?: URLSearchParams | undefined;
  readonly refusal?: Refusal | undefined;
  readonly done?: JointDone | undefined;
}

/** A joint visit for the applicant: when and where, what was found, what has to be mended, what came of it. */
export function MyJointPage(props: MyJointPageProps) {
  const say = useMessages(matterWords);
  const words = useMessages(jointWords);
  const locale = useLocale();
  const { matter, situation, directory, path, refusal, done } = props;
  const phase = phaseOf(situation.record, situation.today);
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      {done && !refusal ? <Notice tone="success" status title={say[done]} /> : null}
      <PageHeading
        caption={`${matter.name} ${matter.number}`}
        lead={textIn(situation.step.explains, locale)}
        aside={<Tag tone={phaseTones[phase]}>{words.phases[phase]}</Tag>}
      >
        {textIn(situation.step.name, locale)}
      </PageHeading>
      {phase === 'mending' && props.mayMend ? <MendForms {...props} /> : null}
      <RecordView {...{ situation, directory, path }} />
      {props.mayMend && mayAskForAnotherDay(situation.record, situation.today) ? (
        <AnotherDayForm {...props} />
      ) : null}
    </>
  );
}

function AnotherDayForm({ path, typed, refusal }: MyJointPageProps) {
  const say = useMessages(matterWords);
  const locale = useLocale();
  return (
    <Details summary={say.anotherDay} open={refusal !== undefined}>
      <p>{say.anotherDayLead}</p>
      <Form action={`${path}/another-day`} guard>
        <TextArea
          name="reasons"
          label={say.anotherDayReasons}
          hint={say.anotherDayReasonsHint}
          value={typed?.get('reasons') ?? undefined}
          error={faultAt(refusal, 'reasons', locale)}
          rows={3}
        />
        <TextField
          name="suits"
          label={say.anotherDaySuits}
          value={typed?.get('suits') ?? undefined}
          error={faultAt(refusal, 'suits', locale)}
          maxLength={200}
        />
        <Button kind="secondary">{say.anotherDaySend}</Button>
      </Form>
    </Details>
  );
}

function MendForms({ situation: { record }, path, typed, refusal }: MyJointPageProps) {
  const say = useMessages(matterWords);
  const locale = useLocale();
  const error = (name: string) => faultAt(refusal, name, locale);
  return (
    <Section title={say.mendTitle} lead={say.mendLead} id="mend">
      <Form action={`${path}/photos`} files>
        <FileField
          name="photos"
          label={say.photos}
          hint={say.photosHint}
          error={error('photos')}
          accept="image/jpeg,image/png"
          multiple
        />
        <Button kind="secondary">{say.photosSend}</Button>
      </Form>
      <Form action={`${path}/mended`} guard>
        {openDefects(record)
          .filter(({ report }) => !report)
          .map(({ number, text, until }) => (
            <TextArea
              key={number}
              name={`defect-${number}`}
              label={say.mendField(number, text, formatDate(until, locale))}
              value={typed?.get(`defect-${number}`) ?? undefined}
              error={error(`defect-${number}`)}
              rows={3}
            />
          ))}
        <Button>{say.mendSend}</Button>
      </Form>
    </Section>
  );
}
