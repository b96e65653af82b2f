import { formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
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
import type { SealVerdict } from '../queries/verify-history.ts';
import type { AuditEntry } from '../seal-store.ts';
import { workbenchWords } from './words.ts';

export interface AuditPageProps {
  readonly seals: readonly SealVerdict[];
  readonly entries: readonly AuditEntry[];
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
          rowKey={(entry) => `${entry.caseId}${entry.sequence}`}
          columns={[
            { header: say.at, cell: (entry) => formatDateTime(entry.at, locale) },
            { header: say.act, rowHeader: true, cell: (entry) => textIn(actionWords(entry.type), locale) },
            {
              header: say.by,
              cell: (entry) =>
                `${entry.actorAgency ? `${agencyName(entry.actorAgency)} ` : ''}${entry.actorName}`,
            },
            { header: say.item, cell: (entry) => entry.itemName },
            {
              header: say.number,
              cell: (entry) => <Link to={`/workbench/cases/${entry.number}`}>{entry.number}</Link>,
            },
            { header: say.hash, cell: (entry) => <span className="code">{entry.hash.slice(0, 12)}…</span> },
          ]}
        />
        <Pagination next={next} />
      </Section>
    </>
  );
}

function Seals({ seals }: { seals: readonly SealVerdict[] }) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  if (seals.length === 0) return <Notice title={say.noSeals} />;
  const whole = seals.every((verdict) => verdict.holds);
  return (
    <>
      <Notice
        tone={whole ? 'success' : 'danger'}
        title={whole ? say.sealsHold(seals.length) : say.sealsBroken}
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
            cell: ({ seal }) => formatDateTime(seal.sealedAt, locale),
          },
          { header: say.actions, numeric: true, cell: ({ seal }) => seal.actions },
          { header: say.root, cell: ({ seal }) => <span className="code">{seal.root.slice(0, 24)}…</span> },
          {
            header: say.result,
            cell: ({ holds }) => (
              <Tag tone={holds ? 'success' : 'danger'}>{holds ? say.holds : say.broken}</Tag>
            ),
          },
        ]}
      />
    </>
  );
}
