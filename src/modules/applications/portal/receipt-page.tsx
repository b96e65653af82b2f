import { dateIn, formatDate, formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  CopyButton,
  Panel,
  PrintButton,
  Prose,
  Section,
  SummaryList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import { type CaseView, dueDatesOf } from '../../procedures/index.ts';
import { CaseNumber } from './case-number.tsx';
import { applyWords } from './words.ts';

export interface ReceiptPageProps {
  readonly caseView: CaseView;
  readonly agency: ReturnType<Directory['findAgency']>;
  readonly isCorrection: boolean;
  readonly now: Date;
}

export function ReceiptPage({ caseView, agency, isCorrection, now }: ReceiptPageProps) {
  const words = useMessages(applyWords).receipt;
  const locale = useLocale();
  const { stored, state } = caseView;
  const submittedAt = isCorrection ? (state.actions.at(-1)?.at ?? stored.receivedAt) : stored.receivedAt;
  return (
    <>
      <Panel
        title={isCorrection ? words.correctionTitle : words.title}
        reference={{ label: words.number, value: <CaseNumber number={stored.number} /> }}
      >
        <p>
          {words.keep} <CopyButton text={stored.number} />
        </p>
      </Panel>
      <SummaryList
        rows={[
          { key: words.item, value: stored.itemName },
          { key: words.applicant, value: stored.applicantName },
          { key: words.agency, value: agency ? textIn(agency.name, locale) : stored.agency },
          { key: words.submittedAt, value: formatDateTime(submittedAt, locale) },
        ]}
      />
      <Section title={words.dates}>
        <Prose>
          <Dates caseView={caseView} now={now} />
        </Prose>
      </Section>
      <Section title={words.next}>
        <Prose>
          <ol>
            {words.steps(state.plan.reviews.length).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      <ButtonRow>
        <ButtonLink to={`/my/cases/${stored.number}`}>{words.progress}</ButtonLink>
        <PrintButton />
      </ButtonRow>
    </>
  );
}

function Dates({ caseView, now }: Pick<ReceiptPageProps, 'caseView' | 'now'>) {
  const words = useMessages(applyWords).receipt;
  const locale = useLocale();
  const { state } = caseView;
  const dates = dueDatesOf(state, dateIn(now));
  if (state.plan.promised.unit === 'immediate') return <p>{words.onTheSpot}</p>;
  return (
    <ul>
      {state.clock.acceptedOn === undefined ? (
        <li>{words.acceptBy(formatDate(dates.acceptBy, locale))}</li>
      ) : null}
      <li>
        <strong>{words.promised(formatDate(dates.promised, locale))}</strong>
      </li>
      {dates.statutory ? <li>{words.statutory(formatDate(dates.statutory, locale))}</li> : null}
    </ul>
  );
}
