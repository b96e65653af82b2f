import { defineMessages, textIn } from '../../../kernel/messages.ts';
import { PageHeading, ResultList, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Item, ItemVersion } from '../../catalogue/index.ts';

const words = defineMessages({
  zh: { caption: '申请', lead: '这个事项分几种情况办理，材料和时限不同。请选择您要办的一种。' },
  en: {
    caption: 'Apply',
    lead: 'There are several ways to handle this item, with papers and limits of their own. Choose yours.',
  },
});

type HandlingItem = Item['handlingItems'][number];

/** Before one starts an item that is handled in several ways. */
export function ChooseWayPage({
  version: { item },
  ways,
  addressOf,
}: {
  version: ItemVersion;
  ways: readonly HandlingItem[];
  addressOf: (way: HandlingItem) => string;
}) {
  const say = useMessages(words);
  const locale = useLocale();
  return (
    <>
      <PageHeading caption={say.caption} lead={say.lead}>
        {textIn(item.name, locale)}
      </PageHeading>
      <ResultList
        results={ways.map((way) => ({
          key: way.serial,
          title: textIn(way.name, locale),
          to: addressOf(way),
          text: way.summary && textIn(way.summary, locale),
        }))}
      />
    </>
  );
}
