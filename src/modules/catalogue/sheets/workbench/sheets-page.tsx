import { textIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import {
  Button,
  DateText,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  faultAt,
  Link,
  PageHeading,
  problemsOf,
  Section,
  Select,
  Table,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Choice, SheetChoice, SheetChoices } from '../queries/sheet-choices.ts';
import type { SheetImport } from '../sheet-import.ts';
import { exportPath, importPath, sheetsPath } from './addresses.ts';
import { StateTag } from './state-tag.tsx';
import { sheetsWords } from './words.ts';

export interface SheetsPageProps {
  readonly choices: SheetChoices;
  /** What somebody chose for a download that was refused. */
  readonly chosen: SheetChoice & { readonly format?: string | undefined };
  readonly imports: readonly SheetImport[];
  readonly largestMegabytes: number;
  readonly refusal?: Refusal | undefined;
}

/** Download and upload of items as sheets, and what was handed in of late. */
export function SheetsPage({ choices, chosen, imports, largestMegabytes, refusal }: SheetsPageProps) {
  const say = useMessages(sheetsWords);
  const locale = useLocale();
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Section title={say.download} lead={say.downloadLead}>
        <Form action={exportPath} method="get">
          <ChoiceOf
            name="department"
            label={say.department}
            choices={choices.departments}
            value={chosen.department}
            error={faultAt(refusal, 'department', locale)}
          />
          <ChoiceOf name="region" label={say.region} choices={choices.regions} value={chosen.region} />
          <ChoiceOf name="type" label={say.type} choices={choices.types} value={chosen.type} />
          <Select
            name="format"
            label={say.format}
            empty={false}
            value={chosen.format ?? 'xlsx'}
            options={[
              { value: 'xlsx', label: say.xlsx },
              { value: 'json', label: say.json },
            ]}
          />
          <Button kind="secondary" icon="download">
            {say.download}
          </Button>
        </Form>
      </Section>
      <Section title={say.upload} lead={say.uploadLead}>
        <Form action={sheetsPath} files>
          <FileField
            name="file"
            label={say.file}
            hint={say.fileHint(largestMegabytes)}
            accept=".xlsx,.json,.jsonl"
            error={faultAt(refusal, 'file', locale)}
          />
          <Button icon="upload">{say.send}</Button>
        </Form>
      </Section>
      <Section title={say.imports}>
        {imports.length === 0 ? (
          <EmptyState title={say.noImports} icon="document">
            <p>{say.noImportsText}</p>
          </EmptyState>
        ) : (
          <Imports imports={imports} />
        )}
      </Section>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly error?: string | undefined;
}

function ChoiceOf({ name, label, choices, value, error }: ChoiceProps) {
  const say = useMessages(sheetsWords);
  const locale = useLocale();
  return (
    <Select
      name={name}
      label={label}
      value={value}
      error={error}
      optional
      empty={say.all}
      options={choices.map((choice) => ({ value: choice.code, label: textIn(choice.name, locale) }))}
    />
  );
}

function Imports({ imports }: { imports: readonly SheetImport[] }) {
  const say = useMessages(sheetsWords);
  return (
    <Table
      caption={say.imports}
      captionHidden
      dense
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          header: say.name,
          rowHeader: true,
          cell: ({ id, fileName }) => <Link to={importPath(id)}>{fileName}</Link>,
        },
        { header: say.by, cell: ({ officialName }) => <span lang="zh-CN">{officialName}</span> },
        { header: say.at, cell: ({ startedAt }) => <DateText value={startedAt} time /> },
        { header: say.state, cell: (given) => <StateTag given={given} /> },
        { header: say.proposals, numeric: true, cell: ({ result }) => result?.proposals ?? '' },
        { header: say.faults, numeric: true, cell: ({ result }) => result?.faultCount ?? '' },
      ]}
    />
  );
}
