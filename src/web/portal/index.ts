export { PortalErrorPage } from './error-page.tsx';
export type { PortalAccount } from './header.tsx';
export type { PortalSection } from './sections.ts';
export { type PortalContext, type PortalPageProps, renderPortal } from './shell.tsx';
export { StyleGuidePage } from './style-guide.tsx';
