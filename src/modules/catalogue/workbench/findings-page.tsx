import { textIn } from '../../../kernel/messages.ts';
import {
  Details,
  EmptyState,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  Section,
  Table,
  Tag,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import {
  type AcceptedFinding,
  type Compilation,
  countByKind,
  countBySeverity,
  describePlace,
  type Severity,
} from '../compiler/index.ts';
import { itemPath } from '../portal/addresses.ts';
import { type FindingFilter, filterFindings } from '../queries/list-findings.ts';
import { findingsAddress, findingsPath } from './findings-address.ts';
import { FindingsFilters } from './findings-filters.tsx';
import { findingsWords } from './findings-words.ts';

export interface FindingsPageProps {
  readonly compilation: Compilation;
  readonly filter: FindingFilter;
}

/** How many findings each check has; one leads on to the findings themselves. */
export function FindingsPage({ compilation, filter }: FindingsPageProps) {
  const say = useMessages(findingsWords);
  const findings = filterFindings(compilation.findings, filter);
  const accepted = filterFindings(compilation.accepted, filter);
  const counts = countBySeverity(findings);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <KeyFigures
        figures={[
          { label: say.items, value: compilation.items, unit: say.itemsUnit },
          { label: say.severities.error, value: counts.error },
          { label: say.severities.warning, value: counts.warning },
          { label: say.severities.advice, value: counts.advice },
          { label: say.accepted, value: accepted.length },
        ]}
      />
      <FindingsFilters all={compilation.findings} filter={filter} />
      {findings.length === 0 ? (
        <EmptyState title={say.none} icon="check-circle" action={<Link to={findingsPath}>{say.all}</Link>}>
          <p>{say.noneText}</p>
        </EmptyState>
      ) : (
        <Section title={say.checks}>
          <CheckTable {...{ findings, filter }} />
        </Section>
      )}
      {accepted.length === 0 ? null : (
        <Details summary={`${say.accepted} ${accepted.length}`}>
          <AcceptedTable accepted={accepted} />
        </Details>
      )}
    </>
  );
}

/** While the check goes on. */
export function PendingPage() {
  const say = useMessages(findingsWords);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Notice title={say.pending}>
        <Link to={findingsPath}>{say.reload}</Link>
      </Notice>
    </>
  );
}

function CheckTable({ findings, filter }: { findings: Compilation['findings']; filter: FindingFilter }) {
  const say = useMessages(findingsWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.checks}
      captionHidden
      dense
      rows={countByKind(findings)}
      rowKey={({ kind }) => kind.code}
      columns={[
        { header: say.severity, cell: ({ kind }) => <SeverityTag severity={kind.severity} /> },
        {
          header: say.check,
          rowHeader: true,
          cell: ({ kind }) => (
            <Link to={findingsAddress({ ...filter, check: kind.code })}>{textIn(kind.title, locale)}</Link>
          ),
        },
        { header: say.findings, numeric: true, cell: ({ count }) => count },
        { header: say.inItems, numeric: true, cell: ({ items }) => items },
      ]}
    />
  );
}

function AcceptedTable({ accepted }: { accepted: readonly AcceptedFinding[] }) {
  const say = useMessages(findingsWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.accepted}
      captionHidden
      dense
      rows={accepted}
      rowKey={({ kind, item, place }) => `${kind.code} ${item.implementationCode} ${place}`}
      columns={[
        { header: say.check, rowHeader: true, cell: ({ kind }) => textIn(kind.title, locale) },
        {
          header: say.item,
          cell: ({ item }) => <Link to={itemPath(item.implementationCode)}>{textIn(item.name, locale)}</Link>,
        },
        { header: say.place, cell: ({ place }) => textIn(describePlace(place), locale) },
        { header: say.reason, cell: ({ reason }) => reason },
      ]}
    />
  );
}

const tones: Readonly<Record<Severity, Tone>> = { error: 'danger', warning: 'warning', advice: 'info' };

export function SeverityTag({ severity }: { severity: Severity }) {
  const say = useMessages(findingsWords);
  return <Tag tone={tones[severity]}>{say.severities[severity]}</Tag>;
}
