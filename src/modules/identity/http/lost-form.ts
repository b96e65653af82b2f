import type { Context } from 'hono';
import { safeNextPath } from '../next-path.ts';
import type { Env } from './env.ts';

/** A form that could not be taken when it was sent; it is sent again a step later. */
export interface LostForm {
  readonly path: string;
  /** URL-encoded, without the token of the session. */
  readonly body: string;
}

const longestBody = 300_000;

/** The posted form, where it is one that can be carried along. */
export async function readLostForm(c: Context<Env>): Promise<LostForm | undefined> {
  const path = safeNextPath(c.get('sitePath'));
  const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded');
  if (!isForm || path === undefined || Number(c.req.header('content-length') ?? 0) > longestBody)
    return undefined;
  const form = new URLSearchParams(await c.req.text());
  form.delete('_csrf');
  const body = form.toString();
  return body.length > longestBody ? undefined : { path, body };
}

/** As a page in between has carried it. */
export function lostFormIn(form: URLSearchParams): LostForm | undefined {
  const path = safeNextPath(form.get('lostPath'));
  return path === undefined ? undefined : { path, body: form.get('lostBody') ?? '' };
}
