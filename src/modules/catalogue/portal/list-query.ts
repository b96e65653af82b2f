import type { Context } from 'hono';
import type { Env } from '../../identity/index.ts';

/** Names in the query that change a list page; with others a page is not kept. */
export const listQueryNames = ['region', 'after'] as const;

export interface ListQuery {
  readonly region: string | undefined;
  readonly after: string | undefined;
}

export function listQuery(c: Context<Env>): ListQuery {
  return { region: c.req.query('region') || undefined, after: c.req.query('after') || undefined };
}
