import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { notAllowed, Refusal } from '../../kernel/refusal.ts';
import type { HttpEnv } from './env.ts';

const maximumBytes = 1_000_000;

/**
 * Reads a posted url-encoded form, and checks its `_csrf` where somebody is signed in.
 * Handlers that take files use `readMultipart` of platform/files and then `requireFormToken`.
 * @throws Refusal `form-too-large`, `form-token`
 */
export async function readForm<E extends HttpEnv>(c: Context<E>): Promise<URLSearchParams> {
  const length = Number(c.req.header('content-length') ?? 0);
  const text = length > maximumBytes ? undefined : await c.req.text();
  if (text === undefined || text.length > maximumBytes) {
    throw new Refusal('too-large', 'form-too-large', {
      zh: '提交的内容超过1MB，请精简后再提交。',
      en: 'What you sent is larger than 1 MB. Shorten it and try again.',
    });
  }
  // PostgreSQL keeps no NUL.
  const form = new URLSearchParams(text.replaceAll(/%00|\0/g, ''));
  requireFormToken(c, form.get('_csrf'));
  return form;
}

/** @throws Refusal `form-token` where the token is not that of this session */
export function requireFormToken<E extends HttpEnv>(c: Context<E>, token: string | null | undefined): void {
  const expected = c.get('csrfToken');
  if (expected === undefined) return;
  const given = Buffer.from(token ?? '');
  const wanted = Buffer.from(expected);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw notAllowed('form-token', {
      zh: '本页面已过期或不是从本网站提交的。请返回上一页，刷新后重新提交。',
      en: 'This page has expired or was not sent from this site. Go back, reload it and send it again.',
    });
  }
}
