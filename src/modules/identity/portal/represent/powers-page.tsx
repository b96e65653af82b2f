import { formatDate } from '../../../../kernel/date.ts';
import { textIn } from '../../../../kernel/messages.ts';
import {
  ButtonLink,
  EmptyState,
  Link,
  Notice,
  PageHeading,
  Section,
  Table,
  Tag,
  type Tone,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Powers, PowerView } from '../../powers/get-power.ts';
import { formatPowerNumber, type PowerState } from '../../powers/power.ts';
import { powerActNames } from '../../powers/power-scope.ts';
import { NotVerifiedNotice } from './not-verified.tsx';
import { powerWords } from './power-words.ts';

export const powerTones: Readonly<Record<PowerState, Tone>> = {
  offered: 'warning',
  declined: 'neutral',
  coming: 'info',
  'in-force': 'success',
  expired: 'neutral',
  revoked: 'danger',
  renounced: 'danger',
};

export interface PowersPageProps {
  powers: Powers;
  /** In whose name powers are given now; undefined for an agent. */
  principal: string | undefined;
  isVerified: boolean;
  done?: string | undefined;
}

export function PowersPage({ powers, principal, isVerified, done }: PowersPageProps) {
  const words = useMessages(powerWords);
  const said = Object.entries(words.done).find(([name]) => name === done)?.[1];
  return (
    <>
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <p>
        {principal ? words.capacity(principal) : words.cannotGive}{' '}
        <Link to="/my/capacity?next=%2Fmy%2Fpowers">{words.switch}</Link>
      </p>
      {isVerified ? null : <NotVerifiedNotice />}
      {principal ? (
        <Section title={words.given} id="given">
          {powers.given.length === 0 ? (
            <EmptyState title={words.noneGiven} icon="edit">
              {words.noneGivenText}
            </EmptyState>
          ) : (
            <PowerTable caption={words.given} powers={powers.given} />
          )}
          {isVerified ? <ButtonLink to="/my/powers/new">{words.give}</ButtonLink> : null}
        </Section>
      ) : null}
      <Section title={words.received} id="received">
        {powers.received.length === 0 ? (
          <EmptyState title={words.noneReceived} icon="people">
            {words.noneReceivedText}
          </EmptyState>
        ) : (
          <PowerTable caption={words.received} powers={powers.received} />
        )}
      </Section>
    </>
  );
}

function PowerTable({ caption, powers }: { caption: string; powers: readonly PowerView[] }) {
  const words = useMessages(powerWords);
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      captionHidden
      rows={powers}
      rowKey={({ power }) => power.id}
      columns={[
        {
          header: words.number,
          rowHeader: true,
          cell: ({ power }) => <Link to={`/my/powers/${power.id}`}>{formatPowerNumber(power)}</Link>,
        },
        {
          header: caption === words.given ? words.agent : words.principal,
          cell: ({ power }) => (caption === words.given ? power.agent.name : power.principal.name),
        },
        {
          header: words.scope,
          cell: ({ power }) => (power.items ? words.someItems(power.items.length) : words.allItems),
        },
        {
          header: words.acts,
          cell: ({ power }) => power.acts.map((act) => textIn(powerActNames[act], locale)).join(words.comma),
        },
        {
          header: words.period,
          cell: ({ power }) => words.span(formatDate(power.from, locale), formatDate(power.until, locale)),
        },
        {
          header: words.state,
          cell: ({ state }) => <Tag tone={powerTones[state]}>{words.states[state]}</Tag>,
        },
      ]}
    />
  );
}
