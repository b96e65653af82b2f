import {
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Section,
  SummaryList,
  TabLinks,
  useMessages,
} from '../../../../web/ui/index.ts';
import { describePlace } from '../../compiler/index.ts';
import type { DraftState } from '../../drafts/draft.ts';
import type { ConflictedItem, DraftSummary } from '../../drafts/queries/list-drafts.ts';
import { rowTitle } from '../../editor/row-title.ts';
import { withQuery } from '../../portal/addresses.ts';
import { Said } from '../../portal/said.tsx';
import { draftsPath, itemsPath, stewardItemPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import { DraftTable } from './draft-table.tsx';

/** Lists of drafts, by how far they are. */
export const draftTabs = {
  mine: ['draft', 'returned'],
  submitted: ['submitted'],
  approved: ['approved'],
  ended: ['in-force', 'withdrawn', 'revoked'],
} as const satisfies Record<string, readonly DraftState[]>;
export type DraftTab = keyof typeof draftTabs;

export interface DraftsPageProps {
  readonly tab: DraftTab;
  readonly drafts: readonly DraftSummary[];
  readonly next: string | undefined;
  readonly conflicts: readonly ConflictedItem[];
}

export function DraftsPage({ tab, drafts, next, conflicts }: DraftsPageProps) {
  const say = useMessages(draftWords);
  return (
    <>
      <PageHeading lead={say.draftsLead}>{say.drafts}</PageHeading>
      <TabLinks
        label={say.drafts}
        tabs={(Object.keys(draftTabs) as DraftTab[]).map((each) => ({
          label: say.tabs[each],
          to: withQuery(draftsPath, { tab: each }),
          current: each === tab,
        }))}
      />
      {drafts.length === 0 ? (
        <EmptyState title={say.noDrafts} action={<Link to={itemsPath}>{say.items}</Link>}>
          {say.noDraftsText}
        </EmptyState>
      ) : (
        <DraftTable drafts={drafts} caption={say.tabs[tab]} />
      )}
      <Pagination next={next && withQuery(draftsPath, { tab, after: next })} />
      <Conflicts conflicts={conflicts} />
    </>
  );
}

/** Items whose source says otherwise than what was approved. */
function Conflicts({ conflicts }: Pick<DraftsPageProps, 'conflicts'>) {
  const say = useMessages(draftWords);
  if (conflicts.length === 0) return null;
  return (
    <Section title={say.conflicts} lead={say.conflictsLead} id="conflicts">
      <SummaryList
        rows={conflicts.map((item) => ({
          key: (
            <Link to={stewardItemPath(item.implementationCode)}>
              <span lang="zh-CN">{item.name}</span>
            </Link>
          ),
          value: item.conflicts.map((conflict) => (
            <ConflictText key={conflict.path.join('.')} conflict={conflict} />
          )),
        }))}
      />
    </Section>
  );
}

function ConflictText({
  conflict: { path, ours, source },
}: {
  conflict: ConflictedItem['conflicts'][number];
}) {
  const say = useMessages(draftWords);
  const [part, ...rest] = path.map(String);
  if (part === undefined) return <p>{say.conflictUnnamed}</p>;
  const place = part === 'item' ? rest.join('.') : path.join('.');
  return (
    <p>
      <Said text={describePlace(place)} />
      <br />
      {say.ours}
      <Said text={{ zh: rowTitle(ours) || JSON.stringify(ours ?? '') }} />
      <br />
      {say.theirs}
      <Said text={{ zh: rowTitle(source) || JSON.stringify(source ?? '') }} />
    </p>
  );
}
