import type { CalendarDate } from '../../../kernel/date.ts';
import type { ChainVerdict } from '../../../kernel/hash-chain.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Columns,
  DateText,
  type Definition,
  DefinitionGrid,
  ErrorSummary,
  GraphPicture,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Tag,
  Timeline,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { CaseState } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import { describeEvent, statusTones, statusWords } from '../case-words.ts';
import type { AnswerOrigin, CertificateCheck } from '../commands/act-on-case.ts';
import type { DeskTask } from '../desk/desk-of.ts';
import type { FirstContact } from '../first-contact/first-contact-store.ts';
import { GivenResults } from '../given-results.tsx';
import { ConversationLink } from '../messages/conversation-link.tsx';
import type { MessageCounts } from '../messages/message-store.ts';
import type { CaseNotice } from '../notices.ts';
import { caseGraph } from '../picture/case-graph.ts';
import type { OfferedAct } from '../policy.ts';
import { CaseActs } from './case-acts.tsx';
import { CaseApplication } from './case-application.tsx';
import { CaseClock } from './case-clock.tsx';
import { CaseConsultations } from './case-consultations.tsx';
import { CaseDesk } from './case-desk.tsx';
import { CaseNotes, type CaseNotesProps } from './case-notes.tsx';
import { CaseReviews } from './case-reviews.tsx';
import type { DescribedCase } from './describe-case.ts';
import { CaseExpertReviews } from './expert-review/case-expert-reviews.tsx';
import { firstContactWords } from './first-contact/first-contact-words.ts';
import { workbenchWords } from './words.ts';

export interface CasePageProps {
  readonly identity: CaseIdentity;
  readonly state: CaseState;
  readonly offered: readonly OfferedAct[];
  readonly desk: readonly DeskTask[];
  /** Notes, and one that came back. */
  readonly written: Pick<CaseNotesProps, 'notes' | 'typed' | 'refusal'>;
  /** What applicant and office have written to one another. */
  readonly messages: MessageCounts;
  /** Who answers for it to the applicant. */
  readonly contact: FirstContact | undefined;
  readonly described: DescribedCase;
  /** By identifier: how the certificates stand that were handed in place of paper. */
  readonly certificates: ReadonlyMap<string, CertificateCheck>;
  /** By element: where answers come from that a register has filled in. */
  readonly origins: ReadonlyMap<string, AnswerOrigin>;
  readonly notices: readonly CaseNotice[];
  readonly today: CalendarDate;
  /** What has just been done. */
  readonly done: string | undefined;
  /** Whether the history is whole; asked for by supervisors. */
  readonly chain: ChainVerdict | undefined;
}

/** Everything about a case for those who decide it: dates and acts first, then what they act upon. */
export function CasePage(props: CasePageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const { identity, state, described } = props;
  return (
    <>
      <PageHeading
        caption={`${identity.applicantName} · ${say.number} ${identity.number}`}
        aside={<Tag tone={statusTones[state.status]}>{textIn(statusWords[state.status], locale)}</Tag>}
      >
        {described.itemName}
      </PageHeading>
      {props.written.refusal ? <ErrorSummary problems={problemsOf(props.written.refusal, locale)} /> : null}
      {props.done ? <Notice tone="success" status title={props.done} /> : null}
      {props.chain ? <ChainNotice chain={props.chain} /> : null}
      <CaseClock {...props} />
      <Columns aside={<Aside {...props} />} asideLabel={say.aboutCase}>
        <ConversationLink to={`/workbench/cases/${identity.number}/messages`} counts={props.messages} />
        <CaseActs {...props} />
        <CaseDesk number={identity.number} desk={props.desk} />
        <Correction state={state} parts={described.parts} />
        <CaseReviews {...props} agencyName={described.agencyName} />
        <CaseConsultations {...props} agencyName={described.agencyName} />
        <CaseExpertReviews state={state} />
        <Section title={say.way} id="way">
          <GraphPicture
            id="case-way"
            title={say.way}
            graph={caseGraph(state, { agencyName: described.agencyName, today: props.today, locale })}
          />
        </Section>
        <CaseNotes {...props.written} number={identity.number} agencyName={described.agencyName} />
        <GivenResults given={state.plan.given} form={described.form} />
        <CaseApplication {...props} />
        <Section title={say.history} id="history">
          <History state={state} agencyName={described.agencyName} />
        </Section>
      </Columns>
    </>
  );
}

function Correction({ state, parts }: { state: CaseState; parts: DescribedCase['parts'] }) {
  const say = useMessages(workbenchWords);
  const { correction } = state;
  if (!correction) return null;
  return (
    <Section
      title={say.correction}
      id="correction"
      lead={
        state.status === 'correcting' ? (
          <>
            {say.respondBy} <DateText value={correction.respondBy} />
          </>
        ) : undefined
      }
    >
      <ol>
        {correction.points.map((point) => {
          const part = parts.find(({ code }) => code === point.subject)?.label ?? say.whole;
          return (
            <li key={point.subject + point.text}>
              <strong>{part}</strong>
              {say.colon}
              {point.text}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function History({ state, agencyName }: { state: CaseState; agencyName: DescribedCase['agencyName'] }) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const events = state.actions.toReversed().map(({ event, at, actor }) => {
    const words = describeEvent(event, state, 'official');
    return {
      title: textIn(words.title, locale),
      tone: words.tone,
      at: <DateText value={at} time />,
      by: actor.agency ? `${agencyName(actor.agency)} ${actor.name}` : actor.name,
      children:
        words.details.length > 0
          ? words.details.map((detail) => <p key={detail.zh}>{textIn(detail, locale)}</p>)
          : undefined,
    };
  });
  return <Timeline events={events} label={say.history} />;
}

function Aside({ identity, state, described, notices, contact }: CasePageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const first = useMessages(firstContactWords);
  const facts: Definition[] = [
    { term: say.applicant, value: identity.applicantName },
    { term: say.applicantCode, value: <span className="code">{identity.applicantCode}</span> },
    { term: say.agency, value: described.agencyName(identity.agency) },
    {
      term: first.person,
      value: (
        <Link to={`/workbench/cases/${identity.number}/first-contact`}>{contact?.name ?? first.nobody}</Link>
      ),
    },
    {
      term: say.item,
      value: (
        <Link to={`/items/${identity.implementationCode}/versions/${identity.itemVersion}`}>
          {say.version(identity.itemVersion)}
        </Link>
      ),
    },
  ];
  if (state.plan.partOf) {
    const { number, name } = state.plan.partOf;
    facts.push({ term: say.partOf, value: <Link to={`/workbench/matters/${number}`}>{name}</Link> });
  }
  if (state.certificate) {
    const { identifier, number } = state.certificate;
    facts.push({
      term: say.certificate,
      value: <Link to={`/verify/${identifier}`}>{number}</Link>,
    });
  }
  return (
    <>
      <Section title={say.applicant}>
        <DefinitionGrid definitions={facts} />
      </Section>
      {notices.length > 0 ? (
        <Section title={say.notices}>
          <ul>
            {notices.map((notice) => (
              <li key={notice.sequence}>
                <Link to={`/workbench/cases/${identity.number}/notices/${notice.sequence}.pdf`}>
                  {textIn(notice.title, locale)} (PDF)
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function ChainNotice({ chain }: { chain: ChainVerdict }) {
  const say = useMessages(workbenchWords);
  return chain.ok ? (
    <Notice tone="success" title={say.chainHolds} />
  ) : (
    <Notice tone="danger" title={say.chainBroken(chain.at + 1)} />
  );
}
