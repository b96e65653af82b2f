export { WorkbenchErrorPage } from './error-page.tsx';
export {
  renderWorkbench,
  type WorkbenchContext,
  type WorkbenchLink,
  type WorkbenchPageProps,
} from './shell.tsx';
