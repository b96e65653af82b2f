import { notFound } from '../../../kernel/refusal.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Topic } from '../topic.ts';
import { getTopics } from '../topic-store.ts';
import { getListCounts } from './count-catalogue.ts';

export { getTopics } from '../topic-store.ts';

/** Topics and events under which there is something to find. */
export async function getTopicsInUse(database: Database): Promise<readonly Topic[]> {
  const lists = await getListCounts(database);
  return (await getTopics(database)).filter(({ kind, code }) => lists.has(`${kind}:${code}`));
}

/** @throws Refusal `topic-unknown` */
export async function getTopic(database: Database, kind: Topic['kind'], code: string): Promise<Topic> {
  const found = (await getTopics(database)).find((topic) => topic.kind === kind && topic.code === code);
  if (found) return found;
  throw notFound('topic-unknown', { zh: '没有这个主题。', en: 'There is no such topic.' });
}
