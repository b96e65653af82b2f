import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Notice,
  PageHeading,
  problemsOf,
  RadioGroup,
  Section,
  Table,
  Tag,
  TextArea,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { ChargeFacts } from '../charge-facts.tsx';
import { chargeTones } from '../charge-tones.ts';
import type { ChargeView } from '../queries/get-charge.ts';
import { paymentWords } from '../words.ts';
import { paymentsPath } from './paths.ts';

export interface ChargePageProps {
  readonly view: ChargeView;
  readonly mayCollect: boolean;
  readonly mayExempt: boolean;
  readonly isDone: boolean;
  readonly typed: { readonly way?: string | undefined; readonly reasons?: string | undefined };
  readonly refusal: Refusal | undefined;
}

/** One charge at the desk: what it is for, what may be noted, what has happened. */
export function ChargePage(props: ChargePageProps) {
  const say = useMessages(paymentWords);
  const locale = useLocale();
  const { charge, events } = props.view;
  return (
    <>
      {props.refusal ? <ErrorSummary problems={problemsOf(props.refusal, locale)} /> : null}
      {props.isDone ? <Notice tone="success" title={say.desk.done} status /> : null}
      <PageHeading
        caption={charge.caseNumber}
        aside={<Tag tone={chargeTones[charge.state]}>{say.states[charge.state]}</Tag>}
      >
        {charge.itemName}
      </PageHeading>
      <ChargeFacts charge={charge} />
      <Acts {...props} />
      <Section title={say.desk.history}>
        <Table
          caption={say.desk.history}
          captionHidden
          dense
          rows={events}
          rowKey={({ at, kind }) => `${at.getTime()} ${kind}`}
          columns={[
            {
              header: say.desk.state,
              rowHeader: true,
              cell: ({ kind, reasons }) => (
                <>
                  {say.desk.kindsOfEvents[kind]}
                  {reasons ? <p>{reasons}</p> : null}
                </>
              ),
            },
            {
              header: say.desk.by,
              cell: ({ byAccount, byName }) => (byAccount === null ? say.desk.system : byName),
            },
            { header: say.desk.eventAt, cell: ({ at }) => <DateText value={at} time /> },
          ]}
        />
      </Section>
    </>
  );
}

function Acts({ view: { charge }, mayCollect, mayExempt, typed, refusal }: ChargePageProps) {
  const say = useMessages(paymentWords);
  const locale = useLocale();
  const path = `${paymentsPath}/${charge.id}`;
  const isOpen = charge.state === 'open';
  return (
    <>
      {isOpen && mayCollect ? (
        <Section title={say.desk.collect}>
          <Form action={`${path}/collect`}>
            <RadioGroup
              name="way"
              label={say.desk.way}
              value={typed.way}
              error={faultAt(refusal, 'way', locale)}
              options={[
                { value: 'cash', label: say.ways.cash },
                { value: 'card', label: say.ways.card },
              ]}
            />
            <Button>{say.desk.collect}</Button>
          </Form>
        </Section>
      ) : null}
      {isOpen && mayExempt ? (
        <Section title={say.desk.exempt}>
          <Form action={`${path}/exempt`}>
            <TextArea
              name="reasons"
              label={say.desk.reasons}
              hint={say.desk.reasonsHint}
              value={typed.reasons}
              error={faultAt(refusal, 'reasons', locale)}
              rows={3}
              maxLength={500}
            />
            <Button kind="secondary">{say.desk.exempt}</Button>
          </Form>
        </Section>
      ) : null}
      {charge.state === 'refund-due' && charge.way !== 'online' && mayCollect ? (
        <Form action={`${path}/refund`}>
          <Button>{say.desk.refundAtWindow}</Button>
        </Form>
      ) : null}
    </>
  );
}
