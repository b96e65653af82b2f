import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  PageHeading,
  problemsOf,
  Section,
  SummaryList,
  Table,
  TextArea,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Caller, CallFigures } from '../caller/caller-store.ts';
import type { Names } from '../names.ts';
import { callersPath } from './paths.ts';
import { exchangeWords } from './words.ts';

export interface CallerPageProps {
  readonly caller: Caller;
  readonly figures: CallFigures;
  readonly names: Names;
  readonly typed: string | undefined;
  readonly refusal: Refusal | undefined;
}

/** One system: its keys, and what it has called. */
export function CallerPage({ caller, figures, names, typed, refusal }: CallerPageProps) {
  const say = useMessages(exchangeWords);
  const locale = useLocale();
  const path = `${callersPath}/${caller.id}`;
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <PageHeading caption={names.agency(caller.agency)}>{caller.name}</PageHeading>
      <SummaryList
        rows={[
          { key: say.caller, value: <code>{caller.id}</code> },
          { key: say.today, value: figures.today },
          { key: say.turnedAway, value: figures.turnedAway },
          { key: say.lastAt, value: figures.lastAt ? <DateText value={figures.lastAt} time /> : say.never },
        ]}
      />
      <Section title={say.keys}>
        <Table
          caption={say.keys}
          captionHidden
          dense
          rows={caller.keys}
          rowKey={({ kid }) => kid}
          columns={[
            { header: say.kid, rowHeader: true, cell: ({ kid }) => <code>{kid}</code> },
            {
              header: say.since,
              cell: ({ registeredAt }) => <DateText value={new Date(registeredAt)} time />,
            },
            {
              header: say.standing,
              cell: ({ kid, endedAt }) =>
                endedAt ? (
                  say.endedAt
                ) : (
                  <Form action={`${path}/keys/${kid}/end`}>
                    <Button kind="secondary">{say.endKey}</Button>
                  </Form>
                ),
            },
          ]}
        />
        <Form action={`${path}/keys`} guard>
          <TextArea
            name="key"
            label={say.key}
            hint={say.keyHint}
            value={typed}
            error={faultAt(refusal, 'key', locale)}
            rows={5}
          />
          <ButtonRow>
            <Button>{say.addKey}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
