import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  EmptyState,
  FilterLinks,
  Link,
  PageHeading,
  Pagination,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { roleNames } from '../../identity/index.ts';
import { type Access, type AccessWay, accessWays } from '../ledger/access.ts';
import type { AccessPage } from '../ledger/list-accesses.ts';
import type { Names } from '../names.ts';
import { objectionWords } from '../objection/words.ts';
import { ledgerWords } from '../words.ts';

export interface AccessesPageProps {
  readonly page: AccessPage;
  readonly way: AccessWay | undefined;
  /** Where the person acts for a company. */
  readonly company: string | undefined;
  readonly names: Names;
}

const base = '/my/accesses';

/** Who has read the data of the person or company, the newest first. */
export function AccessesPage({ page, way, company, names }: AccessesPageProps) {
  const say = useMessages(ledgerWords);
  const object = useMessages(objectionWords);
  const options = [undefined, ...accessWays].map((each) => ({
    label: each ? say.ways[each] : say.all,
    to: each ? `${base}?way=${each}` : base,
    selected: each === way,
  }));
  return (
    <>
      <PageHeading lead={company ? say.leadCompany(company) : say.lead}>{say.title}</PageHeading>
      <p>
        <Link to="/my/objections">{object.seeMine}</Link>
      </p>
      <FilterLinks label={say.filter} groups={[{ title: say.way, options }]} />
      {page.accesses.length === 0 ? (
        <EmptyState title={way ? say.noneHere : say.none}>{say.noneText}</EmptyState>
      ) : (
        <Table
          caption={say.title}
          captionHidden
          rows={page.accesses}
          rowKey={({ id }) => id}
          columns={[
            {
              header: say.at,
              rowHeader: true,
              cell: ({ id, at }) => (
                <Link to={`${base}/${id}`}>
                  <DateText value={at} time />
                </Link>
              ),
            },
            { header: say.who, cell: (access) => <Reader {...{ access, names }} /> },
            { header: say.way, cell: (access) => say.ways[access.way] },
            { header: say.why, cell: ({ purpose }) => purpose },
          ]}
        />
      )}
      <Pagination next={page.next && `${base}?${way ? `way=${way}&` : ''}after=${page.next}`} />
    </>
  );
}

/** The agency and the post: whom to ask. The person who held it stands in the records of the agency. */
export function Reader({ access, names }: { access: Access; names: Names }) {
  const say = useMessages(ledgerWords);
  const locale = useLocale();
  if (access.agency === null) return <>{say.system}</>;
  const role = access.role ? ` ${textIn(roleNames[access.role], locale)}` : '';
  return (
    <>
      {names.agency(access.agency)}
      {role}
    </>
  );
}
