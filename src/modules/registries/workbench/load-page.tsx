import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  Form,
  faultAt,
  KeyFigures,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Table,
  TextField,
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
  /** Broken rows that nobody has mended or waived. */
  readonly waiting: number;
  readonly refusal?: Refusal | undefined;
  readonly typed?: string | undefined;
}

/** How a load went, or how far it is. */
export function LoadPage({ load, layout, broken, waiting, refusal, typed }: LoadPageProps) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  const isOpen = load.state === 'reading' || load.state === 'merging';
  const count = (value: number | undefined) => (value ?? 0).toLocaleString('en');
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
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
          ...(load.rowsBroken > 0 && !isOpen ? [{ label: say.waitingRows, value: count(waiting) }] : []),
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
          {load.waived ? (
            <Notice title={say.waived(load.waived.name)}>{load.waived.words}</Notice>
          ) : waiting > 0 ? (
            <Details summary={say.waive}>
              <Form action={`${loadPath(load.set, load.id)}/waive`}>
                <TextField
                  name="words"
                  label={say.waiveWords}
                  hint={say.waiveHint}
                  value={typed}
                  error={faultAt(refusal, 'words', locale)}
                />
                <Button kind="secondary">{say.waive}</Button>
              </Form>
            </Details>
          ) : null}
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
