import { defineMessages } from '../../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../../kernel/time-limit.ts';
import {
  Details,
  InsetText,
  Link,
  type Result,
  ResultList,
  Section,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { HandlingOffer } from '../../item-store.ts';
import type { Guide } from '../../queries/get-guide.ts';
import { itemPath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { guideWords } from './words.ts';

const words = defineMessages({
  zh: {
    choose: '您要办哪一种？',
    chooseLead: '这个事项分几种情况办理，材料和时限不同。请选择符合您的一种。',
    partOf: '这是一个业务办理项，属于',
    others: (count: number) => `同一事项的其他办理项（${count}）`,
  },
  en: {
    choose: 'Which one do you need?',
    chooseLead:
      'There are several ways to handle this item, with papers and limits of their own. Choose yours.',
    partOf: 'This is one way to handle',
    others: (count: number) => `Other ways to handle the same item (${count})`,
  },
});

/** The ways to handle an item, instead of a button that applies for the whole. */
export function HandlingChoice({ handling }: { handling: readonly HandlingOffer[] }) {
  const say = useMessages(words);
  return (
    <Section title={say.choose} id="handling" lead={say.chooseLead}>
      <ResultList results={useResults(handling)} />
    </Section>
  );
}

/** Where one is: a handling item leads to its item and to the other ways. */
export function PartOfItem({ guide: { whole, handling, version } }: { guide: Guide }) {
  const say = useMessages(words);
  const results = useResults(handling);
  if (!version.offering.partOf) return null;
  return (
    <>
      {whole ? (
        <InsetText>
          {say.partOf}
          <Link to={itemPath(whole.implementationCode)}>
            <Said text={whole.name} />
          </Link>
        </InsetText>
      ) : null}
      {results.length > 0 ? (
        <Details summary={say.others(results.length)}>
          <ResultList results={results} />
        </Details>
      ) : null}
    </>
  );
}

function useResults(handling: readonly HandlingOffer[]): Result[] {
  const say = useMessages(guideWords);
  const locale = useLocale();
  return handling.map(({ implementationCode, name, handlingItem, summary, promised, visits }) => ({
    key: implementationCode,
    to: itemPath(implementationCode),
    title: <Said text={handlingItem ?? name} />,
    text: <Said text={summary} />,
    facts: [
      ...(promised ? [formatTimeLimit(promised, locale)] : []),
      ...(visits === undefined ? [] : [say.visitsValue(visits)]),
    ],
  }));
}
