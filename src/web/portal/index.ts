export { PortalErrorPage } from './error-page.tsx';
export { StyleGuidePage } from './style-guide.tsx';
