export { PortalErrorPage } from './error-page.tsx';
export { type PortalContext, type PortalPageProps, renderPortal } from './shell.tsx';
export { StyleGuidePage } from './style-guide.tsx';
