import {
  Link,
  PageHeading,
  SearchBox,
  Section,
  SummaryList,
  Table,
  useMessages,
} from '../../../web/ui/index.ts';
import { itemPath } from '../portal/addresses.ts';
import { Said } from '../portal/said.tsx';
import type { SearchResult } from '../queries/search-items.ts';
import type { Reading } from '../search/reading.ts';
import type { Found } from '../search/score.ts';
import { explainPath, teachAddress } from './search-address.ts';
import { searchDeskWords } from './search-words.ts';

/** How a search was understood and what each part of it gave each item. */
export function ExplainPage({ query, result }: { query: string; result: SearchResult | undefined }) {
  const say = useMessages(searchDeskWords);
  return (
    <>
      <PageHeading lead={say.explainLead}>{say.explainTitle}</PageHeading>
      <SearchBox action={explainPath} label={say.explainLabel} value={query} id="explain" />
      {result?.reading ? (
        <>
          <p>
            <Link to={teachAddress(query)}>{say.teach}</Link>
          </p>
          <ReadingSection reading={result.reading} result={result} />
          <Scores result={result} />
        </>
      ) : null}
    </>
  );
}

function ReadingSection({ reading, result }: { reading: Reading; result: SearchResult }) {
  const say = useMessages(searchDeskWords);
  const mended = reading.mended.map(({ typed, meant }) => `${typed} → ${meant}`);
  const phases = [...reading.phases].map((phase) => say.phase[phase]);
  return (
    <Section title={say.reading}>
      <SummaryList
        rows={[
          { key: say.readAs, value: reading.query },
          { key: say.mended, value: mended.join('，') || say.none },
          { key: say.place, value: result.place?.name ?? say.none },
          { key: say.phases, value: phases.join('，') || say.none },
          { key: say.event, value: result.event ?? say.none },
        ]}
      />
      <Table
        caption={say.notions}
        rows={reading.notions}
        rowKey={({ text }) => text}
        columns={[
          { header: say.notion, rowHeader: true, cell: ({ text }) => text },
          { header: say.weight, numeric: true, cell: ({ weight }) => weight.toFixed(2) },
          {
            header: say.wordings,
            cell: ({ wordings }) =>
              wordings.map(({ parts, documents }) => `${parts.join(' ')}（${documents}）`).join('，'),
          },
        ]}
      />
    </Section>
  );
}

function Scores({ result }: { result: SearchResult }) {
  const say = useMessages(searchDeskWords);
  const told = ({ typed, as, how, where, gain }: Found) =>
    `${typed} → ${as.join(' ')}（${say.how[how]}，${say.where[where]}，${gain.toFixed(2)}）`;
  const rows = result.items.flatMap((item) => (item.hit ? [{ item, match: item.hit.match }] : []));
  return (
    <Section title={say.hits} lead={say.scoreIs}>
      <Table
        caption={say.hits}
        captionHidden
        dense
        rows={rows}
        rowKey={({ item }) => item.itemId}
        columns={[
          {
            header: say.item,
            rowHeader: true,
            cell: ({ item }) => (
              <Link to={itemPath(item.implementationCode)}>
                <Said text={item.name} />
              </Link>
            ),
          },
          { header: say.score, numeric: true, cell: ({ match }) => match.score.toFixed(2) },
          { header: say.coverage, numeric: true, cell: ({ match }) => match.coverage.toFixed(2) },
          { header: say.precision, numeric: true, cell: ({ match }) => match.precision.toFixed(2) },
          { header: say.phaseFit, numeric: true, cell: ({ match }) => match.phase.toFixed(2) },
          { header: say.standing, numeric: true, cell: ({ match }) => match.standing.toFixed(2) },
          { header: say.found, cell: ({ match }) => match.found.map(told).join('；') },
        ]}
      />
    </Section>
  );
}
