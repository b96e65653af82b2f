import { textIn } from '../../../../kernel/messages.ts';
import {
  Columns,
  EmptyState,
  FilterLinks,
  Link,
  PageHeading,
  Pagination,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import { ChangeKind, changeKinds, type DirectoryChange } from '../../directory/directory-change.ts';
import { withQuery } from '../addresses.ts';
import { type ChangeNames, ChangeTimeline } from './change-entry.tsx';
import { changeWords } from './change-words.ts';
import { listWords } from './words.ts';

export interface ChangesPageProps {
  readonly changes: readonly DirectoryChange[];
  readonly names: ChangeNames;
  readonly counts: ReadonlyMap<ChangeKind, number>;
  readonly kind: ChangeKind | undefined;
  readonly next: string | undefined;
  readonly isFirst: boolean;
}

/** How the directory came to be what it is, the latest first. */
export function ChangesPage({ changes, names, counts, kind, next, isFirst }: ChangesPageProps) {
  const say = useMessages(listWords);
  const words = useMessages(changeWords);
  const locale = useLocale();
  const options = ChangeKind.options
    .filter((one) => counts.has(one))
    .map((one) => ({
      label: textIn(changeKinds[one], locale),
      count: counts.get(one),
      selected: kind === one,
      to: withQuery('/lists/changes', { kind: kind === one ? undefined : one }),
    }));
  return (
    <>
      <PageHeading lead={say.changesLead}>{say.changes}</PageHeading>
      <Columns
        asideLabel={say.filters}
        aside={
          <FilterLinks
            label={say.filters}
            groups={[{ title: words.kind, options }]}
            clear={kind ? '/lists/changes' : undefined}
          />
        }
      >
        {changes.length === 0 ? (
          <EmptyState title={say.empty} action={<Link to="/lists/changes">{say.allOf}</Link>}>
            <p>{say.emptyText}</p>
          </EmptyState>
        ) : (
          <ChangeTimeline changes={changes} names={names} label={say.changes} />
        )}
        <Pagination
          previous={isFirst ? undefined : withQuery('/lists/changes', { kind })}
          next={next ? withQuery('/lists/changes', { kind, after: next }) : undefined}
        />
      </Columns>
    </>
  );
}
