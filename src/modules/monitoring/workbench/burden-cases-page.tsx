import { formatDate } from '../../../kernel/date.ts';
import {
  DateText,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { BurdenCase } from '../burden/burden-line.ts';
import { periodOf } from '../figures/period.ts';
import type { BurdenLineChoice } from '../queries/get-burden.ts';
import type { Names } from '../queries/read-names.ts';
import { addressOfBurdenCases, addressOfBurdens } from './burden-paths.ts';
import { burdenWords } from './burden-words.ts';

export interface BurdenCasesPageProps {
  readonly choice: BurdenLineChoice;
  readonly cases: readonly BurdenCase[];
  readonly next: string | undefined;
  readonly names: Names;
  /** Whether the reader may open cases: a steward sees what they cost, not what stands in them. */
  readonly mayOpen: boolean;
}

/** The cases behind a line of the ledger of burdens. */
export function BurdenCasesPage({ choice, cases, next, names, mayOpen }: BurdenCasesPageProps) {
  const say = useMessages(burdenWords);
  const locale = useLocale();
  const { dimension, moment, subject, from, to } = choice;
  const label = dimension === 'agency' ? names.agency(subject) : (cases[0]?.itemName ?? subject);
  return (
    <>
      <PageHeading lead={`${formatDate(from, locale)} – ${formatDate(to, locale)} · ${say.moments[moment]}`}>
        {`${label} · ${say.title}`}
      </PageHeading>
      {cases.length === 0 ? (
        <EmptyState title={say.noCases}>{say.noCasesText}</EmptyState>
      ) : (
        <Table
          caption={say.cases}
          captionHidden
          dense
          rows={cases}
          rowKey={({ caseId }) => caseId}
          columns={[
            {
              header: say.number,
              rowHeader: true,
              cell: ({ number }) =>
                mayOpen ? <Link to={`/workbench/cases/${number}`}>{number}</Link> : number,
            },
            { header: say.item, cell: ({ itemName }) => itemName },
            { header: say.agency, cell: ({ agency }) => names.agency(agency) },
            { header: say.day, cell: ({ day }) => <DateText value={day} /> },
            { header: say.fieldsAsked, numeric: true, cell: ({ fieldsAsked }) => fieldsAsked },
            { header: say.fieldsSaved, numeric: true, cell: ({ fieldsSaved }) => fieldsSaved },
            { header: say.materialsAsked, numeric: true, cell: ({ materialsAsked }) => materialsAsked },
            { header: say.materialsSaved, numeric: true, cell: ({ materialsSaved }) => materialsSaved },
            { header: say.visits, numeric: true, cell: ({ visits }) => visits },
            { header: say.usedDays, numeric: true, cell: ({ days }) => days ?? '–' },
            { header: say.limit, numeric: true, cell: ({ legalDays }) => legalDays ?? '–' },
          ]}
        />
      )}
      <Pagination next={next && addressOfBurdenCases(choice, next)} />
      <p>
        <Link to={addressOfBurdens({ dimension, moment, period: periodOf('month', from) })}>{say.back}</Link>
      </p>
    </>
  );
}
