import { DateText, Link, Notice, useMessages } from '../../../../web/ui/index.ts';
import type { Guide } from '../../queries/get-guide.ts';
import { versionsPath } from '../addresses.ts';
import { versionsWords } from '../versions/versions-words.ts';

/** Tells in time that the item will be another one, or none. */
export function ComingChanges({ guide: { plans, version } }: { guide: Guide }) {
  const say = useMessages(versionsWords);
  const [next] = plans;
  if (!next) return null;
  return (
    <Notice
      tone={next.becomes === undefined ? 'info' : 'warning'}
      title={
        <>
          <DateText value={next.effectiveOn} /> {next.becomes ? say.plannedStatus[next.becomes] : say.planned}
        </>
      }
    >
      <Link to={`${versionsPath(version.implementationCode)}#planned`}>{say.see}</Link>
    </Notice>
  );
}
