import type { Context, MiddlewareHandler } from 'hono';
import type { Locale } from '../../kernel/messages.ts';
import type { HttpEnv } from './env.ts';

export function localPath(locale: Locale, path: string): string {
  if (locale !== 'en' || !path.startsWith('/')) return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** `getPath` of the root application. */
export function routedPath(request: Request): string {
  const address = addressOf(request.url);
  const end = address.indexOf('?');
  return splitLocale(decodePath(end < 0 ? address : address.slice(0, end))).path;
}

export const readLocale: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const address = addressOf(c.req.url);
  const end = address.indexOf('?');
  const { locale, path } = splitLocale(end < 0 ? address : address.slice(0, end));
  c.set('locale', locale);
  c.set('sitePath', end < 0 ? path : path + address.slice(end));
  await next();
};

/** Answers a successful form: see-other to a page of this site, in the reader's language. */
export function seeOther<E extends HttpEnv>(c: Context<E>, path: string): Response {
  return c.redirect(localPath(c.get('locale'), path), 303);
}

/** Path and query of a full address; a URL object would cost more than the routing. */
function addressOf(url: string): string {
  const start = url.indexOf('/', url.indexOf(':') + 3);
  return start < 0 ? '/' : url.slice(start);
}

/** English pages stand below `/en`, with the same paths; the router sees the path without the prefix. */
function splitLocale(path: string): { locale: Locale; path: string } {
  if (path === '/en') return { locale: 'en', path: '/' };
  if (path.startsWith('/en/')) return { locale: 'en', path: path.slice(3) };
  return { locale: 'zh-CN', path };
}

function decodePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
