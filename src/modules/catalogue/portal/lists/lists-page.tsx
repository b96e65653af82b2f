import { Card, CardGrid, PageHeading, useMessages } from '../../../../web/ui/index.ts';
import type { EntryCount } from '../../directory/list-entry-store.ts';
import { countEntries } from '../../queries/count-entries.ts';
import { filterOf, type PublicList, publicLists } from './public-lists.ts';
import { listWords } from './words.ts';

/** What the city publishes about its powers, with how much there is. */
export function ListsPage({
  counts,
  standards,
  changes,
}: {
  counts: readonly EntryCount[];
  standards: number;
  changes: number;
}) {
  const say = useMessages(listWords);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <CardGrid>
        {(Object.keys(publicLists) as PublicList[]).map((name) => (
          <Card
            key={name}
            title={say.lists[name].title}
            to={`/lists/${name}`}
            meta={say.lines(countEntries(counts, filterOf({ name })))}
          >
            {say.lists[name].lead}
          </Card>
        ))}
        <Card title={say.directory} to="/lists/directory" meta={say.lines(standards)}>
          {say.directoryLead}
        </Card>
        <Card title={say.changes} to="/lists/changes" meta={say.lines(changes)}>
          {say.changesLead}
        </Card>
        <Card title={say.codes} to="/lists/codes">
          {say.codesLead}
        </Card>
      </CardGrid>
    </>
  );
}
