import { defineMessages } from '../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../kernel/time-limit.ts';
import { type Result, ResultList, Tag, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { ListedItem } from '../queries/list-items.ts';
import { itemPath } from './addresses.ts';
import { Said } from './said.tsx';

const words = defineMessages({
  zh: {
    applyHere: '可在线申请',
    elsewhere: '可网上办理',
    atOnce: '当场办结',
    promised: (limit: string) => `承诺${limit}`,
    visits: (count: number) => (count === 0 ? '一次都不用跑' : `最多跑${count}次`),
    regions: (count: number) => `${count}个地区可办`,
  },
  en: {
    applyHere: 'Apply online',
    elsewhere: 'Online elsewhere',
    atOnce: 'Done on the spot',
    promised: (limit: string) => `Promised: ${limit}`,
    visits: (count: number) =>
      count === 0 ? 'No visit needed' : count === 1 ? '1 visit' : `${count} visits`,
    regions: (count: number) => `Offered in ${count} places`,
  },
});

/** Items as a reader scans them: name, what it gives, who does it, how long it takes. */
export function ItemList({ items }: { items: readonly ListedItem[] }) {
  const resultOf = useResultOf();
  return <ResultList results={items.map(resultOf)} />;
}

/** An item as a result of a list. */
export function useResultOf(): (item: ListedItem) => Result {
  const locale = useLocale();
  const say = useMessages(words);
  return (item) => ({
    key: item.itemId,
    title: <Said text={item.name} />,
    to: itemPath(item.implementationCode),
    text: <Said text={item.summary} />,
    tags:
      item.online === 'none' ? undefined : (
        <Tag tone={item.online === 'form' ? 'success' : 'info'}>
          {item.online === 'form' ? say.applyHere : say.elsewhere}
        </Tag>
      ),
    facts: [
      <Where key="where" item={item} />,
      ...(item.promised
        ? [
            item.promised.unit === 'immediate'
              ? say.atOnce
              : say.promised(formatTimeLimit(item.promised, locale)),
          ]
        : []),
      ...(item.visits === undefined ? [] : [say.visits(item.visits)]),
    ],
  });
}

function Where({ item }: { item: ListedItem }) {
  const say = useMessages(words);
  const count = item.regions.length;
  return count > 1 ? <strong>{say.regions(count)}</strong> : <Said text={item.agencyName} />;
}
