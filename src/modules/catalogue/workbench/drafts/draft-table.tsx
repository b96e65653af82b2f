import { dateIn } from '../../../../kernel/date.ts';
import { DateText, Link, Table, useMessages } from '../../../../web/ui/index.ts';
import type { DraftSummary } from '../../drafts/queries/list-drafts.ts';
import { draftPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import { DraftStateTag } from './draft-state.tsx';

/** Drafts as a list, each leading to its page. */
export function DraftTable({ drafts, caption }: { drafts: readonly DraftSummary[]; caption: string }) {
  const say = useMessages(draftWords);
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={drafts}
      rowKey={({ id }) => id}
      columns={[
        {
          header: say.item,
          rowHeader: true,
          cell: ({ id, itemName }) => (
            <Link to={draftPath(id)}>
              <span lang="zh-CN">{itemName}</span>
            </Link>
          ),
        },
        {
          header: say.reach,
          cell: ({ reach, becomes }) => (becomes ? say.becomes[becomes] : say.reaches[reach]),
        },
        { header: say.state, cell: ({ state }) => <DraftStateTag state={state} /> },
        {
          header: say.effectiveOn,
          cell: ({ effectiveOn }) => (effectiveOn ? <DateText value={effectiveOn} /> : null),
        },
        { header: say.updated, cell: ({ updatedAt }) => <DateText value={dateIn(updatedAt)} /> },
      ]}
    />
  );
}
