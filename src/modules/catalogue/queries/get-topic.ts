import { notFound } from '../../../kernel/refusal.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Topic } from '../topic.ts';
import { getTopics } from '../topic-store.ts';

export { getTopics } from '../topic-store.ts';

/** @throws Refusal `topic-unknown` */
export async function getTopic(database: Database, kind: Topic['kind'], code: string): Promise<Topic> {
  const found = (await getTopics(database)).find((topic) => topic.kind === kind && topic.code === code);
  if (found) return found;
  throw notFound('topic-unknown', { zh: '没有这个主题。', en: 'There is no such topic.' });
}
