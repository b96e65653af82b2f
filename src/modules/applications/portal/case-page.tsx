import { formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  DefinitionGrid,
  Details,
  Link,
  Notice,
  PageHeading,
  Section,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { FormAnswers } from '../../forms/index.ts';
import {
  ConversationLink,
  canWithdraw,
  GivenResults,
  statusTones,
  statusWords,
} from '../../procedures/index.ts';
import type { BurdenOfCase } from '../burden-port.ts';
import type { CaseDelivery } from '../delivery-port.ts';
import type { CaseFee } from '../fee-port.ts';
import type { MatterLink } from '../matter-port.ts';
import { AnswerSections } from './answer-sections.tsx';
import { CaseBurden } from './case-burden.tsx';
import { agencyName, type CaseContext } from './case-context.ts';
import { CaseDates } from './case-dates.tsx';
import { CaseDeliveryNotice } from './case-delivery-notice.tsx';
import { CaseFeeNotice } from './case-fee-notice.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseNumber } from './case-number.tsx';
import { CaseOutcome } from './case-outcome.tsx';
import { CaseSteps } from './case-steps.tsx';
import { myWords } from './my-words.ts';

export interface CasePageProps {
  readonly context: CaseContext;
  /** The joint matter that this case is part of. */
  readonly matter: MatterLink | undefined;
  readonly fee: CaseFee | undefined;
  readonly delivery: CaseDelivery | undefined;
  readonly burden: BurdenOfCase;
  readonly isWithdrawn: boolean;
}

/** What happens to me now stands first; then where it is, by when, what happened, and what I handed in. */
export function CasePage({ context, matter, fee, delivery, burden, isWithdrawn }: CasePageProps) {
  const words = useMessages(myWords);
  const locale = useLocale();
  const { stored, state } = context.view;
  return (
    <>
      {isWithdrawn ? <Notice tone="success" title={words.withdrawal.done} status /> : null}
      <PageHeading
        caption={
          <>
            {words.one.number} <CaseNumber number={stored.number} />
          </>
        }
        aside={<Tag tone={statusTones[state.status]}>{textIn(statusWords[state.status], locale)}</Tag>}
      >
        {textIn(context.item.name, locale)}
      </PageHeading>
      {matter ? (
        <p>
          <Link to={`/my/matters/${matter.number}`}>{words.one.partOf(matter.name)}</Link>
        </p>
      ) : null}
      <CaseOutcome context={context} />
      {fee ? <CaseFeeNotice fee={fee} /> : null}
      {delivery ? <CaseDeliveryNotice delivery={delivery} /> : null}
      <ConversationLink to={`/my/cases/${stored.number}/messages`} counts={context.messages} />
      <CaseSteps context={context} />
      <CaseDates context={context} />
      <CaseBurden burden={burden} />
      <Section title={words.one.history}>
        <CaseHistory context={context} />
      </Section>
      <Notices context={context} />
      <GivenResults given={state.plan.given} form={context.form} />
      <Section title={words.one.content}>
        <DefinitionGrid
          definitions={[
            { term: words.one.applicant, value: stored.applicantName },
            { term: words.one.agency, value: agencyName(context, state.plan.agency, locale) },
            ...(context.contact
              ? [
                  {
                    term: words.one.contact,
                    value: `${context.contact.name}（${agencyName(context, context.contact.agency, locale)}）`,
                  },
                ]
              : []),
            { term: words.one.received, value: formatDateTime(stored.receivedAt, locale) },
          ]}
        />
        <Details summary={words.one.showContent}>
          <AnswerSections
            form={context.form}
            answers={state.answers as FormAnswers}
            files={state.materials}
            directory={context.directory}
            fileAt={(material, hash) => `/my/cases/${stored.number}/files/${material}/${hash}`}
          />
        </Details>
      </Section>
      {canWithdraw(state) ? (
        <p>
          <Link to={`/my/cases/${stored.number}/withdraw`}>{words.one.withdraw}</Link>
        </p>
      ) : null}
    </>
  );
}

function Notices({ context }: { context: CaseContext }) {
  const words = useMessages(myWords);
  const locale = useLocale();
  const { notices } = context;
  if (notices.length === 0) return null;
  return (
    <Section title={words.one.notices}>
      <ul>
        {notices.map((notice) => (
          <li key={notice.sequence}>
            <Link to={`/my/cases/${context.view.stored.number}/notices/${notice.sequence}`}>
              {textIn(notice.title, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
