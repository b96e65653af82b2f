import { textIn } from '../../../kernel/messages.ts';
import type { SealVerdict } from '../../../kernel/seal.ts';
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
import { auditWords } from './audit-words.ts';
import { workbenchWords } from './words.ts';

export interface AuditPageProps {
  readonly seals: readonly SealVerdict[];
  readonly entries: readonly CheckedEntry[];
  readonly next: string | undefined;
  readonly agencyName: (code: string) => string;
}

export function AuditPage({ seals, entries, next, agencyName }: AuditPageProps) {
  const say = useMessages(workbenchWords);
  const audit = useMessages(auditWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={audit.auditLead}>{audit.audit}</PageHeading>
      <Section title={audit.seals}>
        <Seals seals={seals} />
      </Section>
      <Section title={audit.recent}>
        <Table
          caption={audit.recent}
          captionHidden
          dense
          rows={entries}
          rowKey={(entry) => `${entry.caseId}${entry.action.sequence}`}
          columns={[
            { header: audit.at, cell: (entry) => <DateText value={entry.action.at} time /> },
            {
              header: audit.act,
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
              cell: (entry) => (
                <Link to={`/workbench/cases/${entry.number}`} className="code">
                  {entry.number}
                </Link>
              ),
            },
            { header: audit.hash, cell: (entry) => <span className="code">{entry.hash.slice(0, 12)}…</span> },
            { header: audit.result, cell: (entry) => <Verdict holds={entry.holds} /> },
          ]}
        />
        <Pagination next={next} />
      </Section>
    </>
  );
}

function Seals({ seals }: Pick<AuditPageProps, 'seals'>) {
  const audit = useMessages(auditWords);
  if (seals.length === 0) return <Notice title={audit.noSeals} />;
  const isWhole = seals.every((verdict) => verdict.holds);
  return (
    <>
      <Notice
        tone={isWhole ? 'success' : 'danger'}
        title={isWhole ? audit.sealsHold(seals.length) : audit.sealsBroken}
      />
      <Table
        caption={audit.seals}
        captionHidden
        dense
        rows={seals}
        rowKey={(verdict) => verdict.seal.sequence}
        columns={[
          {
            header: audit.sealedAt,
            rowHeader: true,
            cell: ({ seal }) => <DateText value={seal.sealedAt} time />,
          },
          { header: audit.actions, numeric: true, cell: ({ seal }) => seal.rows },
          { header: audit.root, cell: ({ seal }) => <span className="code">{seal.root.slice(0, 24)}…</span> },
          { header: audit.result, cell: ({ holds }) => <Verdict holds={holds} /> },
        ]}
      />
    </>
  );
}

function Verdict({ holds }: { holds: boolean }) {
  const audit = useMessages(auditWords);
  return <Tag tone={holds ? 'success' : 'danger'}>{holds ? audit.holds : audit.broken}</Tag>;
}
