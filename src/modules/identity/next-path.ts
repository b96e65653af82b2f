/**
 * Where to go after signing in: a path of this site, or nothing. Full addresses, `//host`, backslashes and
 * control characters are dropped, and so is the way back into sign-in or sign-out. The locale prefix is left out.
 */
export function safeNextPath(next: string | null | undefined): string | undefined {
  if (!next || next.length > 1000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\uffff]*$/.test(next)) return undefined;
  const url = URL.parse(next, 'http://site.invalid');
  if (url?.host !== 'site.invalid') return undefined;
  const path = url.pathname.replace(/^\/en(?=\/)/, '') + url.search;
  return path.startsWith('//') || /^\/(sign-in|sign-out|register)(\/|\?|$)/.test(path) ? undefined : path;
}

/** The address of the sign-in page that leads back to `path`. */
export function signInPath(path: string): string {
  const next = safeNextPath(path);
  return next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in';
}
