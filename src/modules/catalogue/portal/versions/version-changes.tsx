import { Section, useMessages } from '../../../../web/ui/index.ts';
import type { ChangeCounts } from '../../comparison/count-changes.ts';
import type { VersionChanges } from '../../versions/describe-version-changes.ts';
import { ChangeList } from './change-list.tsx';
import { versionsWords } from './versions-words.ts';

/** How much changed, then what: of the standard and of the offer. */
export function VersionChangesView({ changes, counts }: { changes: VersionChanges; counts: ChangeCounts }) {
  const say = useMessages(versionsWords);
  const { standard, offering } = changes;
  if (standard.length + offering.length === 0) return <p>{say.nothing}</p>;
  return (
    <>
      <p>
        <strong>{say.counts(counts)}</strong>
      </p>
      {standard.length > 0 ? (
        <Section title={say.standard}>
          <ChangeList changes={standard} />
        </Section>
      ) : null}
      {offering.length > 0 ? (
        <Section title={say.offering}>
          <ChangeList changes={offering} />
        </Section>
      ) : null}
    </>
  );
}
