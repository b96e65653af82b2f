import { formatDate } from '../../kernel/date.ts';
import { textIn } from '../../kernel/messages.ts';
import type { Directory } from '../../modules/agencies/index.ts';
import { distinctName } from '../../modules/agencies/index.ts';
import { type Holding, Role, roleNames } from '../../modules/identity/index.ts';
import {
  Button,
  Details,
  EmptyState,
  Form,
  Link,
  PageHeading,
  Pagination,
  Section,
  Select,
  Table,
  useLocale,
  useMessages,
} from '../ui/index.ts';
import { permissionsPath } from './paths.ts';
import { type PermissionTable, permissionTables } from './tables.ts';
import { permissionWords } from './words.ts';

export interface PermissionsPageProps {
  readonly directory: Directory;
  readonly role: Role | undefined;
  readonly holdings: readonly Holding[];
  /** Address of the next page, where there is one. */
  readonly next: string | undefined;
}

/** What is enforced, and who stands where. */
export function PermissionsPage(props: PermissionsPageProps) {
  const words = useMessages(permissionWords);
  return (
    <>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <Section title={words.rules}>
        {permissionTables.map((table) => (
          <Rules key={table.code} table={table} />
        ))}
        <p>
          <Link to={`${permissionsPath}/rules.csv`}>{words.rulesCsv}</Link>
        </p>
      </Section>
      <Holdings {...props} />
    </>
  );
}

function Rules({ table }: { table: PermissionTable }) {
  const words = useMessages(permissionWords);
  const name = textIn(table.name, useLocale());
  return (
    <Details summary={name}>
      <Table
        caption={name}
        captionHidden
        dense
        rows={table.rules.map((rule, place) => ({ ...rule, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          { header: words.action, cell: ({ action }) => <code>{action}</code>, rowHeader: true },
          { header: words.says, cell: ({ says }) => <span lang="zh-CN">{says}</span> },
        ]}
      />
    </Details>
  );
}

function Holdings({ directory, role, holdings, next }: PermissionsPageProps) {
  const words = useMessages(permissionWords);
  const locale = useLocale();
  return (
    <Section title={words.holdings}>
      <Form action={permissionsPath} method="get">
        <Select
          name="role"
          label={words.role}
          value={role}
          empty={words.all}
          options={Role.options.map((one) => ({ value: one, label: textIn(roleNames[one], locale) }))}
        />
        <Button kind="secondary">{words.filter}</Button>
      </Form>
      {holdings.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Table
          caption={words.holdings}
          captionHidden
          dense
          rows={holdings}
          rowKey={({ post }) => post}
          columns={[
            { header: words.name, cell: ({ name }) => name, rowHeader: true },
            { header: words.role, cell: (one) => textIn(roleNames[one.role], locale) },
            { header: words.agency, cell: ({ agency }) => textIn(distinctName(directory, agency), locale) },
            { header: words.region, cell: ({ region }) => region },
            { header: words.reach, cell: (one) => reachOf(one) || words.whole },
            { header: words.from, cell: ({ fromOn }) => formatDate(fromOn, locale) },
            { header: words.until, cell: ({ untilOn }) => (untilOn ? formatDate(untilOn, locale) : '') },
            { header: words.deputies, cell: ({ deputies }) => deputies.join('、') },
          ]}
        />
      )}
      <Pagination next={next} />
      <p>
        <Link to={`${permissionsPath}/posts.csv`}>{words.holdingsCsv}</Link>
      </p>
    </Section>
  );
}

export function reachOf({ items, acts }: Pick<Holding, 'items' | 'acts'>): string {
  return [...(items ?? []), ...(acts ?? [])].join('、');
}
