import type { ReactNode } from 'react';
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
  NumberField,
  PageHeading,
  problemsOf,
  RadioGroup,
  RepeatGroup,
  Select,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { ActName } from '../act-request.ts';
import type { CaseIdentity } from '../case-store.ts';
import type { OfferedAct } from '../policy.ts';
import { workbenchWords } from './words.ts';

/** A part of the application that a correction may concern. */
export interface CorrectionSubject {
  readonly code: string;
  readonly label: string;
}

export interface ActPageProps {
  readonly identity: CaseIdentity;
  readonly sequence: number;
  readonly offered: OfferedAct;
  readonly subjects: readonly CorrectionSubject[];
  /** What was typed, when the page comes back. */
  readonly typed: URLSearchParams;
  readonly points: number;
  readonly refusal: Refusal | undefined;
}

const warnings: ReadonlySet<ActName> = new Set(['refuse', 'refuse-acceptance', 'object']);

export function ActPage(props: ActPageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const { identity, offered, refusal } = props;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading caption={`${identity.itemName} · ${identity.applicantName} · ${identity.number}`}>
        {say.acts[offered.act]}
      </PageHeading>
      {offered.task ? <p>{textIn(offered.task.name, locale)}</p> : null}
      <InsetText>{say.explains[offered.act]}</InsetText>
      <Form action={`/workbench/cases/${identity.number}/acts/${offered.act}`} guard>
        <input
          type="hidden"
          name="expectedSequence"
          value={props.typed.get('expectedSequence') ?? props.sequence}
        />
        {offered.task ? <input type="hidden" name="task" value={offered.task.key} /> : null}
        <ActFields {...props} />
        <ButtonRow>
          <Button kind={warnings.has(offered.act) ? 'warning' : 'primary'} name="_confirm" value="yes">
            {say.confirm}
            {locale === 'en' ? ': ' : ''}
            {say.acts[offered.act]}
          </Button>
          <Link to={`/workbench/cases/${identity.number}`}>{say.back}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}

function ActFields(props: ActPageProps): ReactNode {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const { typed, refusal } = props;
  const field = (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: typed.get(name) ?? undefined,
    error: faultAt(refusal, name, locale),
  });
  switch (props.offered.act) {
    case 'accept':
    case 'issue':
      return null;
    case 'request-correction':
      return <CorrectionFields {...props} />;
    case 'refuse-acceptance':
    case 'object':
    case 'refuse':
      return <TextArea {...field('reasons', say.reasons, say.reasonsHint)} rows={6} />;
    case 'pass':
    case 'approve':
      return <TextArea {...field('opinion', say.opinion, say.opinionHint)} rows={4} optional />;
    case 'deliver':
      return (
        <>
          <RadioGroup
            {...field('method', say.method)}
            value={typed.get('method') ?? 'electronic'}
            options={(['electronic', 'window', 'post'] as const).map((value) => ({
              value,
              label: say.methods[value],
            }))}
          />
          <TextField {...field('note', say.note)} optional />
        </>
      );
    case 'pause':
      return (
        <>
          <Select
            {...field('name', say.special)}
            options={say.specials.map((value) => ({ value, label: value }))}
          />
          <TextField {...field('basis', say.basis, say.basisHint)} />
          <NumberField {...field('expectedDays', say.expectedDays)} width={4} />
        </>
      );
    case 'resume':
      return <TextArea {...field('result', say.opinion)} rows={3} optional />;
    case 'extend':
      return (
        <>
          <NumberField {...field('days', say.days)} width={4} />
          <TextArea {...field('reasons', say.reasons, say.reasonsHint)} rows={4} />
        </>
      );
  }
}

function CorrectionFields({ subjects, typed, points, refusal }: ActPageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  return (
    <>
      <input type="hidden" name="points" value={points} />
      <RepeatGroup
        id="points"
        legend={say.points}
        hint={say.pointsHint}
        error={faultAt(refusal, 'points', locale)}
        rows={Array.from({ length: points }, (_, index) => ({
          key: String(index),
          title: say.point(index + 1),
          children: (
            <>
              <Select
                name={`points.${index}.subject`}
                label={say.subject}
                value={typed.get(`points.${index}.subject`) ?? ''}
                options={[
                  { value: '_whole', label: say.whole },
                  ...subjects.map(({ code, label }) => ({ value: code, label })),
                ]}
              />
              <TextArea
                name={`points.${index}.text`}
                label={say.points}
                rows={3}
                value={typed.get(`points.${index}.text`) ?? ''}
                error={faultAt(refusal, `points.${index}.text`, locale)}
              />
            </>
          ),
        }))}
        add={points < 20 ? { name: '_add', value: 'point', label: say.morePoints } : undefined}
      />
    </>
  );
}
