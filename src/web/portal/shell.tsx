import type { ReactNode } from 'react';
import { textIn } from '../../kernel/messages.ts';
import { Breadcrumbs, type Crumb } from '../ui/breadcrumbs.tsx';
import { type DocumentProps, renderDocument, type SiteContext } from '../ui/document.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { PortalFooter } from './footer.tsx';
import { type PortalAccount, PortalHeader } from './header.tsx';
import type { PortalSection } from './sections.ts';

export interface PortalPageProps extends DocumentProps {
  breadcrumbs?: readonly Crumb[] | undefined;
  /** Which entry of the main navigation the page belongs to. */
  section?: PortalSection | (string & {}) | undefined;
  /** The full width of the page, for lists with filters. */
  wide?: boolean | undefined;
  /** A band across the page above the content. */
  hero?: ReactNode | undefined;
  /** The page belongs to one account: only then its name stands in the header. */
  private?: boolean | undefined;
}

export interface PortalContext extends SiteContext {
  readonly account?: PortalAccount | undefined;
}

/** Public pages come out the same bytes for everybody, whoever is signed in. */
export function renderPortal(content: ReactNode, page: PortalPageProps, context: PortalContext): string {
  const siteName = textIn(context.site.name, context.locale);
  return renderDocument(
    <body className="portal">
      <SkipLink />
      <PortalHeader
        siteName={siteName}
        section={page.section}
        account={page.private ? context.account : undefined}
      />
      {page.breadcrumbs?.length ? (
        <div className="container">
          <Breadcrumbs crumbs={page.breadcrumbs} />
        </div>
      ) : null}
      <main id="main" tabIndex={-1}>
        {page.hero}
        <div className={page.wide || page.hero ? 'container content' : 'container content content--text'}>
          {content}
        </div>
      </main>
      <PortalFooter siteName={siteName} hotline={context.site.hotline} demo={context.site.demo} />
    </body>,
    { ...page, noIndex: page.noIndex || page.private },
    context,
  );
}
