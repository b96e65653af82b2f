import type { Context } from 'hono';
import { type Client, clientOf } from '../sign-in/client.ts';
import type { Env } from './env.ts';

/** Device and place of the request. */
export function getClient(c: Context<Env>): Client {
  return clientOf(c.get('clientAddress'), c.req.header('user-agent'));
}
