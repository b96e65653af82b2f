import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  DateText,
  EmptyState,
  Form,
  Link,
  PageHeading,
  Pagination,
  Select,
  Table,
  Tag,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { LegacyEntry } from './legacy-entry.ts';
import { legacyPath } from './legacy-path.ts';
import type { PaperKind, PaperRow } from './list-papers.ts';
import { legacyWords } from './words.ts';

const tones: Record<LegacyEntry['status'], Tone> = {
  waiting: 'warning',
  confirmed: 'success',
  refused: 'neutral',
};

export function PaperStatus({ status }: { status: LegacyEntry['status'] }) {
  const words = useMessages(legacyWords);
  return <Tag tone={tones[status]}>{words.statuses[status]}</Tag>;
}

export function PaperListPage({ rows, next }: { rows: readonly PaperRow[]; next: string | undefined }) {
  const words = useMessages(legacyWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <p>
        <ButtonLink to={`${legacyPath}/new`}>{words.enter}</ButtonLink>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={words.none} icon="certificate">
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          dense
          rows={rows}
          rowKey={({ entry }) => entry.id}
          columns={[
            {
              header: words.number,
              rowHeader: true,
              cell: ({ entry }) => <Link to={`${legacyPath}/${entry.id}`}>{entry.number}</Link>,
            },
            { header: words.name, cell: ({ type }) => (type ? textIn(type.name, locale) : '') },
            { header: words.enteredBy, cell: ({ entry }) => entry.entered.by.name },
            { header: words.enteredAt, cell: ({ entry }) => <DateText value={entry.entered.at} time /> },
            { header: words.status, cell: ({ entry }) => <PaperStatus status={entry.status} /> },
          ]}
        />
      )}
      <Pagination next={next} />
    </>
  );
}

/** The first step: which type, and of which agency where the official works for several. */
export function ChooseKindPage({ kinds }: { kinds: readonly PaperKind[] }) {
  const words = useMessages(legacyWords);
  const locale = useLocale();
  const hasSeveral = new Set(kinds.map(({ agency }) => agency.code)).size > 1;
  const options = kinds.map(({ agency, type }) => ({
    value: `${agency.code}/${type.code}`,
    label: hasSeveral
      ? `${textIn(agency.name, locale)} · ${textIn(type.name, locale)}`
      : textIn(type.name, locale),
  }));
  return (
    <>
      <PageHeading lead={words.kindLead}>{words.enter}</PageHeading>
      {options.length === 0 ? (
        <EmptyState title={words.noKinds}>
          <p>{words.noKindsText}</p>
        </EmptyState>
      ) : (
        <Form action={`${legacyPath}/new`} method="get">
          <Select name="kind" label={words.kind} options={options} empty={false} value={options[0]?.value} />
          <Button>{words.goOn}</Button>
        </Form>
      )}
    </>
  );
}
