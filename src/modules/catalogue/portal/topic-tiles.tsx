import { textIn } from '../../../kernel/messages.ts';
import { CardGrid, type IconName, iconNames, Tile, useLocale } from '../../../web/ui/index.ts';
import type { Topic } from '../topic.ts';
import { topicPath } from './addresses.ts';

/** Topics or events as tiles; the hint says what belongs to them. */
export function TopicTiles({ topics, hints }: { topics: readonly Topic[]; hints?: boolean }) {
  const locale = useLocale();
  return (
    <CardGrid kind="tiles">
      {topics.map((topic) => (
        <Tile
          key={topic.code}
          title={textIn(topic.name, locale)}
          to={topicPath(topic)}
          icon={iconOf(topic.icon)}
          hint={hints ? textIn(topic.summary, locale) : undefined}
        />
      ))}
    </CardGrid>
  );
}

export function iconOf(name: string): IconName {
  return iconNames.find((known) => known === name) ?? 'document';
}
