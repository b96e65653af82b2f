import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateText,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  faultAt,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  RadioGroup,
  Section,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Load } from '../loading/load.ts';
import type { DataSetView } from '../queries/declarations.ts';
import { loadStates, registryWords } from '../words.ts';
import { declarePath, loadPath, loadsPath, recordsPath } from './paths.ts';
import { SetElements, SetFacts } from './set-facts.tsx';

interface SetPageProps {
  readonly view: DataSetView;
  readonly agencyName: (code: string) => string;
  readonly isPublished: boolean;
  readonly refusal?: Refusal | undefined;
  readonly typed?: { readonly kind: string } | undefined;
}

/** One data set: what it says, what it holds, how it is filled. */
export function SetPage({ view, agencyName, isPublished, refusal, typed }: SetPageProps) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  const { layout, figures, versions, may } = view;
  const { set } = layout;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading caption={agencyName(set.owner)}>{textIn(set.name, locale)}</PageHeading>
      {isPublished ? (
        <Notice tone="success" status>
          {say.published}
        </Notice>
      ) : null}
      <KeyFigures
        figures={[
          {
            label: say.rows,
            value: figures.rows.toLocaleString('en'),
            note: figures.isEstimate ? say.about : undefined,
          },
          { label: say.size, value: (figures.bytes / 1e6).toFixed(1), unit: 'MB' },
          { label: say.version, value: versions.find(({ state }) => state === 'published')?.version ?? 1 },
        ]}
      />
      <ButtonRow>
        {may.seeRecords ? (
          <ButtonLink to={recordsPath(set.code)} icon="list">
            {say.records}
          </ButtonLink>
        ) : null}
        {may.declare ? (
          <ButtonLink to={`${declarePath}?set=${set.code}`} kind="secondary" icon="edit">
            {say.change}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <SetFacts set={set} agencyName={agencyName} />
      <Section title={say.elements}>
        <SetElements layout={layout} />
      </Section>
      {may.load ? (
        <Section title={say.loads} lead={say.loadLead}>
          <Form action={loadsPath(set.code)} files>
            <FileField
              name="file"
              label={say.file}
              hint={say.fileHint}
              accept=".csv,.tsv,.txt,.xlsx"
              error={faultAt(refusal, 'file', locale)}
            />
            <RadioGroup
              name="kind"
              label={say.kind}
              value={typed?.kind ?? 'delta'}
              options={[
                { value: 'delta', label: say.delta },
                { value: 'whole', label: say.whole },
              ]}
            />
            <Button icon="upload">{say.load}</Button>
          </Form>
          <Loads loads={view.loads} />
        </Section>
      ) : null}
      <Section title={say.history}>
        <ul>
          {versions.map((one) => (
            <li key={one.version}>
              {say.versionText(one.version)} · {say.stateNames[one.state]} ·{' '}
              <DateText value={one.decidedAt ?? one.draftedAt} time />
              {one.draftedBy ? ` · ${say.draftBy(one.draftedBy.name)}` : null}
              {one.decidedByName ? ` · ${say.decided(one.decidedByName)}` : null}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Loads({ loads }: { loads: readonly Load[] }) {
  const say = useMessages(registryWords);
  if (loads.length === 0) return <EmptyState title={say.noLoads}>{say.noLoadsText}</EmptyState>;
  return (
    <Table
      caption={say.loads}
      captionHidden
      dense
      rows={loads}
      rowKey={({ id }) => id}
      columns={[
        {
          header: say.file,
          rowHeader: true,
          cell: ({ set, id, fileName }) => <Link to={loadPath(set, id)}>{fileName}</Link>,
        },
        { header: say.when, cell: ({ requestedAt }) => <DateText value={requestedAt} time /> },
        { header: say.by, cell: ({ requestedBy }) => requestedBy.name },
        { header: say.state, cell: ({ state }) => <LoadState state={state} /> },
        { header: say.valid, numeric: true, cell: ({ rowsValid }) => rowsValid.toLocaleString('en') },
        { header: say.broken, numeric: true, cell: ({ rowsBroken }) => rowsBroken.toLocaleString('en') },
      ]}
    />
  );
}

export function LoadState({ state }: { state: Load['state'] }) {
  const locale = useLocale();
  return <Tag tone={loadStates[state].tone}>{textIn(loadStates[state].name, locale)}</Tag>;
}
