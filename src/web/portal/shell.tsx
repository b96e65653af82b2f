import type { ReactNode } from 'react';
import { textIn } from '../../kernel/messages.ts';
import { Breadcrumbs, type Crumb } from '../ui/breadcrumbs.tsx';
import { ComponentStyles } from '../ui/component-styles.tsx';
import { type DocumentProps, renderDocument, type SiteContext } from '../ui/document.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Mark } from '../ui/mark.tsx';
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
  /** Without navigation, search and footer: a machine in a hall, a screen on a wall. */
  bare?: boolean | undefined;
}

export interface PortalContext extends SiteContext {
  readonly account?: PortalAccount | undefined;
}

/** Public pages come out the same bytes for everybody, whoever is signed in. */
export function renderPortal(content: ReactNode, page: PortalPageProps, context: PortalContext): string {
  const siteName = textIn(context.site.name, context.locale);
  const document = { ...page, noIndex: page.noIndex || page.private };
  return renderDocument(
    page.bare ? (
      <Bare siteName={siteName}>{content}</Bare>
    ) : (
      <Whole {...{ content, page, context, siteName }} />
    ),
    document,
    context,
  );
}

function Bare({ siteName, children }: { siteName: string; children: ReactNode }) {
  return (
    <body className="portal portal--bare">
      <ComponentStyles name="hall" />
      <header className="masthead">
        <div className="container masthead__bar">
          <div className="brand">
            <Mark />
            <span className="brand__name">{siteName}</span>
          </div>
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="container content">{children}</div>
      </main>
    </body>
  );
}

interface WholeProps {
  content: ReactNode;
  page: PortalPageProps;
  context: PortalContext;
  siteName: string;
}

function Whole({ content, page, context, siteName }: WholeProps) {
  return (
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
    </body>
  );
}
