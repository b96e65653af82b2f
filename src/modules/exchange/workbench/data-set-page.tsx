import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  PageHeading,
  SummaryList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { baseNameOf, cycleNames, type DataSet, SharingTag } from '../../registries/index.ts';
import type { Names } from '../names.ts';
import { cataloguePath } from './paths.ts';
import { exchangeWords } from './words.ts';

/** One data set as the catalogue describes it, never its records. */
export function DataSetPage({ set, names, mayAsk }: { set: DataSet; names: Names; mayAsk: boolean }) {
  const say = useMessages(exchangeWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading caption={set.code} aside={<SharingTag sharing={set.sharing} />}>
        {textIn(set.name, locale)}
      </PageHeading>
      <SummaryList
        rows={[
          { key: say.summary, value: textIn(set.summary, locale) },
          { key: say.owner, value: names.agency(set.owner) },
          { key: say.base, value: textIn(baseNameOf(set), locale) },
          ...(set.sharing.reason ? [{ key: say.condition, value: textIn(set.sharing.reason, locale) }] : []),
          { key: say.source, value: textIn(set.source, locale) },
          { key: say.cycle, value: textIn(cycleNames[set.updateCycle], locale) },
          {
            key: say.elements,
            value: set.elements
              .map(({ element }) => names.element(element))
              .join(locale === 'en' ? ', ' : '、'),
          },
        ]}
      />
      {mayAsk && set.sharing.class !== 'none' ? (
        <ButtonRow>
          <ButtonLink to={`${cataloguePath}/sets/${set.code}/ask`}>{say.ask}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
