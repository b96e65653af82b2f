import { defineMessages } from '../../../kernel/messages.ts';
import { PageHeading, Section, useMessages } from '../../../web/ui/index.ts';
import type { Topic } from '../topic.ts';
import { TopicTiles } from './topic-tiles.tsx';

export const topicsWords = defineMessages({
  zh: {
    title: '按主题查找',
    lead: '不知道事项叫什么名字？从您要做的事开始找。',
    groups: [
      ['person', 'event', '人生里的事'],
      ['person', 'topic', '个人主题'],
      ['company', 'event', '经营中的事'],
      ['company', 'topic', '法人主题'],
    ],
  },
  en: {
    title: 'By topic',
    lead: 'Not sure what it is called? Start from what you want to do.',
    groups: [
      ['person', 'event', 'Life events'],
      ['person', 'topic', 'Topics for people'],
      ['company', 'event', 'Business events'],
      ['company', 'topic', 'Topics for business'],
    ],
  },
});

export function TopicsPage({ topics }: { topics: readonly Topic[] }) {
  const say = useMessages(topicsWords);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {say.groups.map(([audience = '', kind = '', title]) => (
        <Section key={audience + kind} id={`${audience}-${kind}`} title={title}>
          <TopicTiles topics={topics.filter((topic) => topic.audience === audience && topic.kind === kind)} />
        </Section>
      ))}
    </>
  );
}
