import { Link, PageHeading, useMessages } from '../../../../web/ui/index.ts';
import type { ChangeCounts } from '../../comparison/count-changes.ts';
import type { Draft } from '../../drafts/draft.ts';
import { ChangeList } from '../../portal/versions/change-list.tsx';
import { versionsWords } from '../../portal/versions/versions-words.ts';
import type { DescribedChange } from '../../versions/describe-changes.ts';
import { draftPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';

export interface DraftChangesPageProps {
  readonly draft: Draft;
  readonly changes: readonly DescribedChange[];
  readonly counts: ChangeCounts;
}

/** Everything a draft changes of the version in force, element by element. */
export function DraftChangesPage({ draft, changes, counts }: DraftChangesPageProps) {
  const say = useMessages(draftWords);
  const words = useMessages(versionsWords);
  return (
    <>
      <PageHeading caption={<span lang="zh-CN">{draft.itemName}</span>}>{say.changesTitle}</PageHeading>
      <p>
        <strong>{words.counts(counts)}</strong>
      </p>
      {changes.length > 0 ? <ChangeList changes={changes} /> : null}
      <p>
        <Link to={draftPath(draft.id)}>{draft.itemName}</Link>
      </p>
    </>
  );
}
