import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Table,
  TextArea,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { LearnedSynonym } from '../queries/list-searches.ts';
import type { SynonymTyped } from '../search/commands/teach-synonym.ts';
import { explainAddress, searchesPath, synonymsFilePath, synonymsPath } from './search-address.ts';
import { searchDeskWords } from './search-words.ts';

export interface SynonymsPageProps {
  typed: SynonymTyped;
  learned: readonly LearnedSynonym[];
  /** How many words the content declares. */
  declared: number;
  refusal: Refusal | undefined;
  done: 'saved' | 'withdrawn' | undefined;
}

/** Where stewards teach the search what people say. */
export function SynonymsPage({ typed, learned, declared, refusal, done }: SynonymsPageProps) {
  const say = useMessages(searchDeskWords);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      {done ? <Notice tone="success" title={say[done]} status /> : null}
      <PageHeading lead={say.synonymsLead}>{say.synonyms}</PageHeading>
      <p>
        <Link to={searchesPath}>{say.searches}</Link>
      </p>
      <Form action={synonymsPath}>
        <TextField
          id="word"
          name="word"
          label={say.word}
          hint={say.wordHint}
          value={typed.word}
          error={faultAt(refusal, 'word', locale)}
        />
        <TextArea
          id="means"
          name="means"
          label={say.means}
          hint={say.meansHint}
          value={typed.means}
          error={faultAt(refusal, 'means', locale)}
          rows={4}
        />
        <Button>{say.save}</Button>
      </Form>
      <Section title={say.learned}>
        <p>{say.fromContent(declared)}</p>
        {learned.length === 0 ? <p>{say.learnedNone}</p> : <Learned learned={learned} />}
      </Section>
    </>
  );
}

function Learned({ learned }: Pick<SynonymsPageProps, 'learned'>) {
  const say = useMessages(searchDeskWords);
  return (
    <>
      <Table
        caption={say.learned}
        captionHidden
        rows={learned}
        rowKey={({ word }) => word}
        columns={[
          { header: say.word, rowHeader: true, cell: ({ word }) => word },
          { header: say.means, cell: ({ means }) => means.join('，') },
          { header: say.learnedAt, cell: ({ learnedAt }) => <DateText value={learnedAt} /> },
          { header: say.act, cell: ({ word }) => <Acts word={word} /> },
        ]}
      />
      <p>
        <Link to={synonymsFilePath}>{say.file}</Link>
      </p>
    </>
  );
}

function Acts({ word }: { word: string }) {
  const say = useMessages(searchDeskWords);
  return (
    <>
      <Link to={explainAddress(word)}>{say.try}</Link>
      <Form action={`${synonymsPath}/withdraw`}>
        <input type="hidden" name="word" value={word} />
        <Button kind="link">{say.withdraw}</Button>
      </Form>
    </>
  );
}
