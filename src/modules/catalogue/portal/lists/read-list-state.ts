import type { Context } from 'hono';
import { notFound } from '../../../../kernel/refusal.ts';
import type { Env } from '../../../identity/index.ts';
import { isPublicList, type ListState } from './public-lists.ts';

/** Which list and which part of it an address asks for. @throws Refusal `list-unknown` */
export function readListState(c: Context<Env>, name: string): ListState {
  if (!isPublicList(name))
    throw notFound('list-unknown', { zh: '没有这个清单。', en: 'There is no such list.' });
  const query = (key: string) => c.req.query(key) || undefined;
  return {
    name,
    source: query('source'),
    level: query('level'),
    region: query('region'),
    agency: query('agency'),
    type: query('type'),
  };
}
