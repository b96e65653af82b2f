export { matterSubscriber } from './commands/advance-matter.ts';
export { loadBundles } from './load/load-bundles.ts';
export { matterPort } from './matter-port.ts';
export { portalRoutes, publicRoutes } from './portal/routes.tsx';
export { findStart } from './queries/list-bundles.ts';
