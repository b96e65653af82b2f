import { textIn } from '../../../../kernel/messages.ts';
import { Details, Link, Pagination, useLocale, useMessages, Warning } from '../../../../web/ui/index.ts';
import { ChangeList } from '../../portal/versions/change-list.tsx';
import { versionsWords } from '../../portal/versions/versions-words.ts';
import { draftPath } from '../../workbench/draft-addresses.ts';
import type { ImportView, ProposalView } from '../queries/view-import.ts';
import { jsonSheetName } from '../read-json.ts';
import { importPath } from './addresses.ts';
import { sheetsWords } from './words.ts';

/** What the file would change, item by item; a few stand open. */
export function ProposalList({ view: { given, proposals, next } }: { view: ImportView }) {
  return (
    <>
      {proposals.map((proposal) => (
        <Proposal key={proposal.number} proposal={proposal} isOpen={proposals.length <= mostOpen} />
      ))}
      <Pagination next={next === undefined ? undefined : `${importPath(given.id)}?after=${next}`} />
    </>
  );
}

const mostOpen = 6;

function Proposal({ proposal, isOpen }: { proposal: ProposalView; isOpen: boolean }) {
  const say = useMessages(sheetsWords);
  const words = useMessages(versionsWords);
  const locale = useLocale();
  const { code, itemName, agencyName, reach, sheet, row, draftId, refusal, changes, counts } = proposal;
  return (
    <Details
      open={isOpen || refusal !== undefined}
      summary={
        <>
          <span lang="zh-CN">{itemName}</span> · {say.reach[reach]} · {words.counts(counts)}
        </>
      }
    >
      {refusal ? <Warning>{textIn(refusal, locale)}</Warning> : null}
      {draftId ? (
        <p>
          <Link to={draftPath(draftId)}>{say.openDraft}</Link>
        </p>
      ) : null}
      <p className="field__hint">
        {reach === 'offering' && agencyName ? <span lang="zh-CN">{agencyName} · </span> : null}
        <span className="code">{code}</span> ·{' '}
        {sheet === jsonSheetName ? say.line(row) : say.place(sheet, row)}
      </p>
      <ChangeList changes={changes} />
    </Details>
  );
}
