import type { Locale } from '../../kernel/messages.ts';

/** What the middleware of the platform sets on every request. */
export interface HttpVariables {
  readonly locale: Locale;
  /** Path without the locale prefix, with the query. */
  readonly sitePath: string;
  readonly clientAddress: string;
  readonly requestId: string;
  /** Set when somebody is signed in; `readForm` compares the form's `_csrf` with it. */
  csrfToken?: string | undefined;
}

export interface HttpEnv {
  Variables: HttpVariables;
}
