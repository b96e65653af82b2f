import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  SummaryList,
  Tag,
  TextArea,
  Timeline,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { MendingView, offersOn } from '../quality/mending-view.ts';
import { qualityWords } from '../quality/quality-words.ts';
import type { DutyNames } from './duty-table.tsx';
import { mendingPath, setQualityPath } from './paths.ts';

interface MendingPageProps extends Pick<DutyNames, 'agency' | 'dataSet'> {
  readonly view: MendingView;
  readonly offers: ReturnType<typeof offersOn>;
  readonly isDone: boolean;
  readonly typed: string | undefined;
  readonly refusal: Refusal | undefined;
}

/** A duty to mend: why, by when, what was answered, and how it ended. */
export function MendingPage({ view, offers, agency, dataSet, isDone, typed, refusal }: MendingPageProps) {
  const say = useMessages(qualityWords);
  const locale = useLocale();
  const { stored, run } = view;
  const { statuses, acts } = run.procedure.actSet;
  const figure = stored.ground === 'waiting' ? say.waited : say.figure;
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      {isDone ? <Notice tone="success" title={say.done} status /> : null}
      <PageHeading
        caption={stored.number}
        aside={
          <Tag tone={run.closedAt ? 'success' : 'info'}>
            {textIn(statuses[run.status]?.name ?? { zh: run.status }, locale)}
          </Tag>
        }
      >
        {say.grounds[stored.ground]}
      </PageHeading>
      <SummaryList
        rows={[
          { key: say.set, value: <Link to={setQualityPath(stored.set)}>{dataSet(stored.set)}</Link> },
          { key: say.owner, value: agency(stored.owner) },
          { key: say.ground, value: figure(stored.figure, stored.demand) },
          ...(stored.dueOn ? [{ key: say.dueOn, value: <DateText value={stored.dueOn} /> }] : []),
        ]}
      />
      {offers.length > 0 ? (
        <Section title={say.act}>
          <Form action={mendingPath(stored.number)} guard>
            <TextArea
              name="words"
              label={say.words}
              value={typed}
              error={faultAt(refusal, 'words', locale)}
              rows={4}
            />
            <ButtonRow>
              {offers.map(({ act }) => (
                <Button key={act} name="act" value={act}>
                  {textIn(acts[act]?.name ?? { zh: act }, locale)}
                </Button>
              ))}
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      <Section title={say.history}>
        <Timeline
          label={say.history}
          events={stored.actions.map(({ at, actor, event }) => ({
            title: say.events[event.type],
            at: <DateText value={at} time />,
            by: actor.agency ? `${agency(actor.agency)} ${actor.name}` : actor.name,
            children: 'words' in event ? <p>{event.words}</p> : null,
          }))}
        />
      </Section>
    </>
  );
}
