export { WorkbenchErrorPage } from './error-page.tsx';
export type { WorkbenchContext, WorkbenchLink, WorkbenchPageProps } from './page.ts';
export { renderWorkbench } from './shell.tsx';
