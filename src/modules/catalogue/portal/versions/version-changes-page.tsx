import {
  Button,
  DateText,
  Form,
  Link,
  PageHeading,
  Select,
  SummaryList,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { ChangeCounts } from '../../comparison/count-changes.ts';
import type { ItemVersion } from '../../offering.ts';
import type { VersionChanges } from '../../versions/describe-version-changes.ts';
import { versionChangesPath, versionsPath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { VersionChangesView } from './version-changes.tsx';
import { versionsWords } from './versions-words.ts';

export interface VersionChangesPageProps {
  readonly from: ItemVersion;
  readonly to: ItemVersion;
  /** The version in force: up to it there is something to compare with. */
  readonly latest: number;
  readonly changes: VersionChanges;
  readonly counts: ChangeCounts;
}

const maximumOffered = 50;

/** What lies between two versions of an item. */
export function VersionChangesPage({ from, to, latest, changes, counts }: VersionChangesPageProps) {
  const say = useMessages(versionsWords);
  const offered = Array.from({ length: Math.min(latest, maximumOffered) }, (_, index) => latest - index);
  const others = [...new Set([...offered, from.version])].filter((each) => each !== to.version);
  return (
    <>
      <PageHeading caption={<Said text={to.item.name} />}>
        {say.changesTitle(from.version, to.version)}
      </PageHeading>
      <SummaryList
        rows={[from, to].map((each) => ({
          key: say.version(each.version),
          value: (
            <>
              {say.effective} <DateText value={each.effectiveFrom} />
            </>
          ),
        }))}
      />
      {others.length > 1 ? (
        <Form action={versionChangesPath(to.implementationCode, to.version)} method="get">
          <Select
            name="from"
            label={say.compareWith}
            empty={false}
            value={String(from.version)}
            options={others.map((each) => ({ value: String(each), label: say.version(each) }))}
          />
          <Button kind="secondary">{say.compare}</Button>
        </Form>
      ) : null}
      <VersionChangesView changes={changes} counts={counts} />
      <p>
        <Link to={versionsPath(to.implementationCode)}>{say.title}</Link>
      </p>
    </>
  );
}
