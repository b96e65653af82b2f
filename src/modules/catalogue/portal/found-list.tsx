import { defineMessages, textIn } from '../../../kernel/messages.ts';
import { Highlight, ResultList, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { FoundItem } from '../queries/search-items.ts';
import { type Reason, reasonsOf, wordsFound } from '../search/reasons.ts';
import type { Topic } from '../topic.ts';
import { useResultOf } from './item-list.tsx';
import { Said } from './said.tsx';

const words = defineMessages({
  zh: {
    synonym: (typed: string, as: string) => `“${typed}”即“${as}”`,
    alias: (alias: string) => `也叫“${alias}”`,
    department: (department: string) => `由${department}办理`,
    body: (found: string) => `办事指南里提到“${found}”`,
    event: (event: string) => `“${event}”还要办这一件`,
    likewise: (count: number) => `另有 ${count} 个地方自己的同名事项，请选择地区查看`,
    separator: '；',
  },
  en: {
    synonym: (typed: string, as: string) => `“${typed}” is “${as}”`,
    alias: (alias: string) => `also called “${alias}”`,
    department: (department: string) => `handled by ${department}`,
    body: (found: string) => `its guide mentions “${found}”`,
    event: (event: string) => `also needed for “${event}”`,
    likewise: (count: number) =>
      count === 1
        ? 'one more place has its own: choose it'
        : `${count} more places have their own: choose one`,
    separator: '; ',
  },
});

const shown = 2;

/** What a search found, the best first: the words that were found are marked, and what they stand for is said. */
export function FoundList({ items, event }: { items: readonly FoundItem[]; event: Topic | undefined }) {
  const resultOf = useResultOf();
  const say = useMessages(words);
  const locale = useLocale();
  const told = (reason: Reason) => {
    if (reason.kind === 'synonym') return say.synonym(reason.typed, reason.as);
    if (reason.kind === 'alias') return say.alias(reason.alias);
    if (reason.kind === 'event') return say.event(event ? textIn(event.name, locale) : '');
    return reason.kind === 'department' ? say.department(reason.department) : say.body(reason.words);
  };
  const results = items.map((item) => {
    const result = resultOf(item);
    if (!item.hit) return result;
    const { entry, match, likewise } = item.hit;
    const reasons = reasonsOf(entry, match.found).slice(0, shown);
    const notes = [...reasons.map(told), ...(likewise > 0 ? [say.likewise(likewise)] : [])];
    return {
      ...result,
      title:
        locale === 'zh-CN' ? (
          <Highlight text={item.name.zh} words={wordsFound(match.found)} />
        ) : (
          <Said text={item.name} />
        ),
      note: notes.length > 0 ? notes.join(say.separator) : undefined,
    };
  });
  return <ResultList results={results} ordered />;
}
