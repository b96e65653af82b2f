import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  Link,
  Notice,
  PageHeading,
  Pagination,
  Section,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { actionWords } from '../case-words.ts';
import type { CheckedEntry } from '../queries/list-recent-actions.ts';
import type { SealVerdict } from '../seal.ts';
import { workbenchWords } from './words.ts';

export interface AuditPageProps {
  readonly seals: readonly SealVerdict[];
  readonly entries: readonly CheckedEntry[];
  readonly next: string | undefined;
  readonly agencyName: (code: string) => string;
}

export function AuditPage({ seals, entries, next, agencyName }: AuditPageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.auditLead}>{say.audit}</PageHeading>
      <Section title={say.seals}>
        <Seals seals={seals} />
      </Section>
      <Section title={say.recent}>
        <Table
          caption={say.recent}
          captionHidden
          dense
          rows={entries}
          rowKey={(entry) => `${entry.caseId}${entry.action.sequence}`}
          columns={[
            { header: say.at, cell: (entry) => <DateText value={entry.action.at} time /> },
            {
              header: say.act,
              rowHeader: true,
              cell: (entry) => textIn(actionWords(entry.action.event.type), locale),
            },
            {
              header: say.by,
              cell: ({ action: { actor } }) =>
                actor.agency ? `${agencyName(actor.agency)} ${actor.name}` : actor.name,
            },
            { header: say.item, cell: (entry) => entry.itemName },
            {
              header: say.number,
              cell: (entry) => <Link to={`/workbench/cases/${entry.number}`}>{entry.number}</Link>,
            },
            { header: say.hash, cell: (entry) => <span className="code">{entry.hash.slice(0, 12)}…</span> },
            { header: say.result, cell: (entry) => <Verdict holds={entry.holds} /> },
          ]}
        />
        <Pagination next={next} />
      </Section>
    </>
  );
}

function Seals({ seals }: Pick<AuditPageProps, 'seals'>) {
  const say = useMessages(workbenchWords);
  if (seals.length === 0) return <Notice title={say.noSeals} />;
  const isWhole = seals.every((verdict) => verdict.holds);
  return (
    <>
      <Notice
        tone={isWhole ? 'success' : 'danger'}
        title={isWhole ? say.sealsHold(seals.length) : say.sealsBroken}
      />
      <Table
        caption={say.seals}
        captionHidden
        dense
        rows={seals}
        rowKey={(verdict) => verdict.seal.sequence}
        columns={[
          {
            header: say.sealedAt,
            rowHeader: true,
            cell: ({ seal }) => <DateText value={seal.sealedAt} time />,
          },
          { header: say.actions, numeric: true, cell: ({ seal }) => seal.actions },
          { header: say.root, cell: ({ seal }) => <span className="code">{seal.root.slice(0, 24)}…</span> },
          { header: say.result, cell: ({ holds }) => <Verdict holds={holds} /> },
        ]}
      />
    </>
  );
}

function Verdict({ holds }: { holds: boolean }) {
  const say = useMessages(workbenchWords);
  return <Tag tone={holds ? 'success' : 'danger'}>{holds ? say.holds : say.broken}</Tag>;
}
