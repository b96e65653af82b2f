import type { Context, MiddlewareHandler } from 'hono';
import type { Locale } from '../../kernel/messages.ts';
import type { HttpEnv } from './env.ts';

/** English pages stand below `/en`, with the same paths; the router sees the path without the prefix. */
export function splitLocale(path: string): { locale: Locale; path: string } {
  if (path === '/en') return { locale: 'en', path: '/' };
  if (path.startsWith('/en/')) return { locale: 'en', path: path.slice(3) };
  return { locale: 'zh-CN', path };
}

export function localPath(locale: Locale, path: string): string {
  if (locale !== 'en' || !path.startsWith('/')) return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** `getPath` of the root application. */
export function routedPath(request: Request): string {
  const start = request.url.indexOf('/', request.url.indexOf(':') + 4);
  if (start < 0) return '/';
  const end = request.url.indexOf('?', start);
  const path = end < 0 ? request.url.slice(start) : request.url.slice(start, end);
  return splitLocale(decodePath(path)).path;
}

function decodePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export const readLocale: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const url = new URL(c.req.url);
  const { locale, path } = splitLocale(url.pathname);
  c.set('locale', locale);
  c.set('sitePath', path + url.search);
  await next();
};

/** Answers a successful form: see-other to a page of this site, in the reader's language. */
export function seeOther<E extends HttpEnv>(c: Context<E>, path: string): Response {
  return c.redirect(localPath(c.get('locale'), path), 303);
}
