import type { ReactNode } from 'react';
import { messagesIn, textIn } from '../../kernel/messages.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ComponentStyles } from '../ui/component-styles.tsx';
import { renderDocument } from '../ui/document.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { WorkbenchFooter } from './footer.tsx';
import { WorkbenchHeader } from './header.tsx';
import { WorkbenchNavigation } from './navigation.tsx';
import type { WorkbenchContext, WorkbenchPageProps } from './page.ts';
import { ViewBanner } from './view-banner.tsx';
import { workbenchWords } from './words.ts';

export function renderWorkbench(
  content: ReactNode,
  page: WorkbenchPageProps,
  context: WorkbenchContext,
): string {
  const siteName = textIn(context.site.name, context.locale);
  const { name } = messagesIn(workbenchWords, context.locale);
  return renderDocument(
    <body className="workbench">
      <ComponentStyles name="workbench" />
      <SkipLink />
      <WorkbenchHeader siteName={siteName} official={context.official} />
      <div className={context.navigation.length > 0 ? 'desk desk--navigation' : 'desk'}>
        <WorkbenchNavigation groups={context.navigation} />
        <div className="desk__page">
          {page.breadcrumbs?.length ? <Breadcrumbs crumbs={page.breadcrumbs} /> : null}
          {context.view ? <ViewBanner {...context.view} /> : null}
          <main id="main" className="content" tabIndex={-1}>
            {content}
          </main>
          <WorkbenchFooter demo={context.site.demo} />
        </div>
      </div>
    </body>,
    { ...page, title: `${page.title} - ${name}`, noIndex: true },
    context,
  );
}
