import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  Link,
  PageHeading,
  Pagination,
  Select,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import { type RecordPage, searchedColumns } from '../queries/records.ts';
import type { RecordLayout } from '../record-layout.ts';
import { registryWords } from '../words.ts';
import { recordsPath, setPath } from './paths.ts';
import { RecordTable } from './record-table.tsx';

interface RecordsPageProps {
  readonly layout: RecordLayout;
  readonly dictionary: Dictionary;
  readonly page: RecordPage;
  readonly filter: { readonly element: string | undefined; readonly token: string | undefined };
}

/** Records of a set, masked, in the order of their key. */
export function RecordsPage({ layout, dictionary, page, filter }: RecordsPageProps) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  const { code, name } = layout.set;
  const isNarrowed = filter.element !== undefined;
  const next = new URLSearchParams({
    ...(filter.element && filter.token ? { element: filter.element, find: filter.token } : {}),
    after: page.next ?? '',
  });
  return (
    <>
      <PageHeading lead={say.recordsLead}>{say.recordsTitle(textIn(name, locale))}</PageHeading>
      <Form action={`${recordsPath(code)}/search`}>
        <Select
          name="element"
          label={say.by2}
          value={filter.element}
          empty={false}
          options={searchedColumns(layout).map(({ element }) => ({
            value: element.code,
            label: textIn(element.name, locale),
          }))}
        />
        <TextField name="value" label={say.value} width={24} />
        <Button kind="secondary" icon="search">
          {say.search}
        </Button>
      </Form>
      {isNarrowed ? (
        <p>
          <Link to={recordsPath(code)}>{say.all}</Link>
        </p>
      ) : (
        <p>
          <ButtonLink to={`${setPath(code)}/export.csv`} kind="secondary" icon="download">
            {say.exportCsv}
          </ButtonLink>
        </p>
      )}
      {page.records.length === 0 ? (
        <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
      ) : (
        <RecordTable
          {...{ layout, dictionary }}
          caption={say.recordsTitle(textIn(name, locale))}
          records={page.records}
        />
      )}
      <Pagination next={page.next && `${recordsPath(code)}?${next}`} />
    </>
  );
}
