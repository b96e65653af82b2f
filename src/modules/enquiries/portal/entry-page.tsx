import type { Text } from '../../../kernel/messages.ts';
import {
  DateText,
  Link,
  PageHeading,
  Prose,
  SummaryList,
  type SummaryRow,
  useMessages,
} from '../../../web/ui/index.ts';
import type { EntrySource, PublishedEntry } from '../base/entry.ts';
import { Say, Typed } from '../transcript/said.tsx';
import { askWords } from './words.ts';

export interface EntryPageProps {
  readonly entry: PublishedEntry;
  readonly items: readonly { readonly code: string; readonly name: Text }[];
  readonly owner: Text | undefined;
}

/** A question with its answer, who keeps it right and what it rests on. */
export function EntryPage({ entry, items, owner }: EntryPageProps) {
  const say = useMessages(askWords);
  const { question, answer, sources, links, validFrom, validUntil, reviewBy } = entry.content;
  const rows: SummaryRow[] = [
    ...(owner ? [{ key: say.owner, value: <Say text={owner} /> }] : []),
    {
      key: say.since,
      value: (
        <>
          <DateText value={validFrom} />
          {validUntil ? (
            <>
              {' '}
              {say.until} <DateText value={validUntil} />
            </>
          ) : null}
        </>
      ),
    },
    { key: say.reviewBy, value: <DateText value={reviewBy} /> },
    ...(sources.length > 0 ? [{ key: say.sources, value: <Citations sources={sources} /> }] : []),
  ];
  return (
    <>
      <PageHeading caption={say.question} lead={say.entryLead}>
        <Say text={question} />
      </PageHeading>
      <Prose>
        <p>
          <Say text={answer} />
        </p>
        <Pages title={say.further} pages={links} />
        <Pages
          title={say.items}
          pages={items.map(({ code, name }) => ({ label: name, to: `/items/${code}` }))}
        />
      </Prose>
      <SummaryList rows={rows} />
      <p>
        <Link to="/ask">{say.ask}</Link>
      </p>
    </>
  );
}

function Citations({ sources }: { sources: readonly EntrySource[] }) {
  return sources.map(({ law, article, documentNumber }) => (
    <div key={`${law}${article}`}>
      <Typed>{`《${law}》${article ?? ''}${documentNumber ? `（${documentNumber}）` : ''}`}</Typed>
    </div>
  ));
}

function Pages({ title, pages }: { title: string; pages: readonly { label: Text; to: string }[] }) {
  if (pages.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {pages.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>
              <Say text={label} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
