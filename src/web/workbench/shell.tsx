import type { ReactNode } from 'react';
import { messagesIn, textIn } from '../../kernel/messages.ts';
import { Breadcrumbs, type Crumb } from '../ui/breadcrumbs.tsx';
import { type DocumentProps, renderDocument, type SiteContext } from '../ui/document.tsx';
import type { IconName } from '../ui/icon.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { WorkbenchFooter } from './footer.tsx';
import { WorkbenchHeader } from './header.tsx';
import { WorkbenchNavigation } from './navigation.tsx';
import { workbenchWords } from './words.ts';

export interface WorkbenchPageProps extends DocumentProps {
  breadcrumbs?: readonly Crumb[] | undefined;
}

export interface WorkbenchLink {
  label: string;
  href: string;
  current?: boolean | undefined;
  /** How many things wait there. */
  count?: number | undefined;
  icon?: IconName | undefined;
}

export interface WorkbenchContext extends SiteContext {
  /** Who works here and in which post; nobody on the sign-in page. */
  readonly official?: { name: string; agency: string; post: string; signOut: string } | undefined;
  readonly navigation: readonly WorkbenchLink[];
}

export function renderWorkbench(
  content: ReactNode,
  page: WorkbenchPageProps,
  context: WorkbenchContext,
): string {
  const siteName = textIn(context.siteName, context.locale);
  const { name } = messagesIn(workbenchWords, context.locale);
  return renderDocument(
    <body className="workbench">
      <SkipLink />
      <WorkbenchHeader siteName={siteName} official={context.official} />
      <div className={context.navigation.length > 0 ? 'desk desk--navigation' : 'desk'}>
        <WorkbenchNavigation links={context.navigation} />
        <div className="desk__page">
          {page.breadcrumbs?.length ? <Breadcrumbs crumbs={page.breadcrumbs} /> : null}
          <main id="main" className="content" tabIndex={-1}>
            {content}
          </main>
          <WorkbenchFooter demo={context.demo} />
        </div>
      </div>
    </body>,
    { ...page, title: `${page.title} - ${name}`, noIndex: true },
    context,
  );
}
