import type { ReactNode } from 'react';

/** What a slice tells the shell about a page. The body comes beside it: `c.render(<Body/>, page)`. */
export interface Page {
  /** Without the site's name. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Path without locale prefix; the address search engines keep. Default: the path of the request. */
  readonly canonical?: string | undefined;
  readonly breadcrumbs?:
    | readonly { readonly label: string; readonly href?: string | undefined }[]
    | undefined;
  readonly noIndex?: boolean | undefined;
  /** schema.org data block. */
  readonly structuredData?: object | undefined;
  /** Number of faults shown; the title then begins with 错误：. */
  readonly errors?: number | undefined;
  /** Shows who is signed in. Such a page is never cached. */
  readonly private?: boolean | undefined;
  readonly section?: string | undefined;
  readonly wide?: boolean | undefined;
  /** A band across the page above the content; home pages only. */
  readonly hero?: ReactNode | undefined;
  /** Without scripts the page is opened again after so many seconds: only where the reader has asked for it. */
  readonly refreshSeconds?: number | undefined;
  /** Without navigation, search and footer: a machine in a hall, a screen on a wall. */
  readonly bare?: boolean | undefined;
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | undefined;
  /** Custom elements the page uses, by asset name, e.g. `print-button.js`. */
  readonly scripts?: readonly string[] | undefined;
}

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: Hono merges this interface
    (content: ReactNode, page: Page): Response | Promise<Response>;
  }
}
