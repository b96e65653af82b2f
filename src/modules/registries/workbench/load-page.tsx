import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  KeyFigures,
  Notice,
  PageHeading,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { BrokenRow, Load } from '../loading/load.ts';
import { faultWords } from '../loading/mending-file.ts';
import type { RecordLayout } from '../record-layout.ts';
import type { RowRule } from '../record-reader.ts';
import { registryWords, ruleNames } from '../words.ts';
import { loadPath } from './paths.ts';
import { LoadState } from './set-page.tsx';

interface LoadPageProps {
  readonly load: Load;
  readonly layout: RecordLayout;
  readonly broken: readonly BrokenRow[];
}

/** How a load went, or how far it is. */
export function LoadPage({ load, layout, broken }: LoadPageProps) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  const isOpen = load.state === 'reading' || load.state === 'merging';
  const count = (value: number | undefined) => (value ?? 0).toLocaleString('en');
  return (
    <>
      <PageHeading caption={textIn(layout.set.name, locale)} aside={<LoadState state={load.state} />}>
        {load.fileName}
      </PageHeading>
      {isOpen ? <Notice status>{say.running}</Notice> : null}
      {load.failure ? <Notice tone="danger">{textIn(load.failure, locale)}</Notice> : null}
      <KeyFigures
        figures={[
          { label: say.read, value: count(load.rowsRead) },
          { label: say.valid, value: count(load.rowsValid) },
          { label: say.broken, value: count(load.rowsBroken) },
          ...(load.counts
            ? [
                { label: say.addedRows, value: count(load.counts.added) },
                { label: say.changedRows, value: count(load.counts.changed) },
                { label: say.removedRows, value: count(load.counts.removed) },
              ]
            : []),
        ]}
      />
      {load.rowsBroken === 0 ? (
        isOpen ? null : (
          <p>{say.noBroken}</p>
        )
      ) : (
        <>
          <Section title={say.rulesBroken} lead={say.mend}>
            <Table
              caption={say.rulesBroken}
              captionHidden
              dense
              rows={Object.entries(load.rules) as [RowRule, number][]}
              rowKey={([rule]) => rule}
              columns={[
                { header: say.rule, rowHeader: true, cell: ([rule]) => textIn(ruleNames[rule], locale) },
                { header: say.count, numeric: true, cell: ([, rows]) => count(rows) },
              ]}
            />
            <p>
              <ButtonLink to={`${loadPath(load.set, load.id)}/broken.csv`} kind="secondary" icon="download">
                {say.downloadBroken}
              </ButtonLink>
            </p>
          </Section>
          <Section title={say.firstBroken}>
            <Table
              caption={say.firstBroken}
              captionHidden
              dense
              rows={broken}
              rowKey={({ line }) => line}
              columns={[
                { header: say.line, rowHeader: true, cell: ({ line }) => line },
                { header: say.reasons, cell: (row) => faultWords(row, layout, locale) },
              ]}
            />
          </Section>
        </>
      )}
    </>
  );
}
