import { formatDate, formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Link,
  Notice,
  Panel,
  PrintButton,
  QrCode,
  Section,
  SummaryList,
  type SummaryRow,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import type { HandledCase, Receipt } from '../receipt/get-receipt.ts';
import { PaperList } from './paper-list.tsx';
import { receptionPath } from './paths.ts';
import { ServiceBar } from './service-bar.tsx';
import { counterWords } from './words.ts';

export interface ReceiptPageProps {
  readonly opened: OpenedReception;
  readonly receipt: Receipt;
}

/** On paper it is the receipt; on the screen also what comes next. */
export function ReceiptPage({ opened, receipt }: ReceiptPageProps) {
  const words = useMessages(counterWords);
  const { submitted, handled } = receipt;
  const here = receptionPath(opened.reception.id);
  const number = new URLSearchParams({ number: submitted.number });
  return (
    <>
      <ServiceBar opened={opened} step="receipt" />
      <Panel
        title={words.receipt.title}
        reference={{
          label: submitted.isMatter ? words.receipt.matterNumber : words.receipt.number,
          value: submitted.number,
        }}
      >
        <p>
          {words.receipt.done}
          {words.receipt.keep}
        </p>
      </Panel>
      <SummaryList rows={useRows(opened, receipt)} />
      <Section title={words.receipt.papers}>
        <PaperList materials={handled?.parts.form.materials ?? []} papers={receipt.papers} />
      </Section>
      <figure className="service-bar__code">
        <QrCode address={receipt.progressUrl} label={words.receipt.scan} />
        <figcaption>{words.receipt.query(receipt.code)}</figcaption>
      </figure>
      <ButtonRow>
        <PrintButton label={words.receipt.print} />
        <ButtonLink to={`${here}/receipt.pdf?${number}`} kind="secondary" icon="download">
          {words.receipt.pdf}
        </ButtonLink>
      </ButtonRow>
      {handled ? <Letters opened={opened} handled={handled} /> : null}
      <ButtonRow>
        <Form action={`${here}/end`}>
          <Button>{words.receipt.end}</Button>
        </Form>
        <ButtonLink to={here} kind="secondary">
          {words.receipt.another}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function useRows({ place, reception, state }: OpenedReception, receipt: Receipt): SummaryRow[] {
  const words = useMessages(counterWords).receipt;
  const locale = useLocale();
  const { submitted, handled, receivedAt } = receipt;
  return [
    { key: words.applicant, value: handled?.view.stored.applicantName ?? state.person?.name ?? '' },
    { key: words.item, value: submitted.item },
    ...(handled
      ? [
          {
            key: words.agency,
            value: textIn(handled.parts.directory.getAgency(handled.view.stored.agency).name, locale),
          },
        ]
      : []),
    { key: words.receivedAt, value: formatDateTime(receivedAt, locale) },
    {
      key: words.receivedBy,
      value: `${textIn(place.hall.name, locale)} ${place.window.number} ${reception.clerk}`,
    },
    ...(handled ? dateRows(handled, words, locale) : []),
  ];
}

function dateRows(
  { view, dates }: HandledCase,
  words: (typeof counterWords)['zh']['receipt'],
  locale: 'zh-CN' | 'en',
): SummaryRow[] {
  return [
    ...(view.state.clock.acceptedOn === undefined
      ? [{ key: words.acceptBy, value: formatDate(dates.acceptBy, locale) }]
      : []),
    { key: words.promised, value: formatDate(dates.promised, locale) },
  ];
}

/** Acceptance and corrections told at once have letters of their own. */
function Letters({ opened, handled }: { opened: OpenedReception; handled: HandledCase }) {
  const words = useMessages(counterWords).receipt;
  const locale = useLocale();
  const { number } = handled.view.stored;
  const here = `${receptionPath(opened.reception.id)}/cases/${number}/notices`;
  return (
    <div className="screen-only">
      {handled.notices.length > 0 ? (
        <Section title={words.letters}>
          <ul>
            {handled.notices.map(({ sequence, title }) => (
              <li key={sequence}>
                <Link to={`${here}/${sequence}.pdf`}>
                  {words.letter} {textIn(title, locale)}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {handled.mayAccept ? (
        <Notice title={words.accept}>
          <p>{words.acceptText}</p>
          <Link to={`/workbench/cases/${number}`}>{words.accept}</Link>
        </Notice>
      ) : null}
    </div>
  );
}
