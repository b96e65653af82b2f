export { matterSubscriber } from './commands/advance-matter.ts';
export { JointHappening, jointTopic } from './joint/joint-topic.ts';
export { loadBundles } from './load/load-bundles.ts';
export { matterEffects } from './matter-effects.ts';
export { matterPort } from './matter-port.ts';
export { portalRoutes, publicRoutes } from './portal/routes.tsx';
export { findStart } from './queries/list-bundles.ts';
export { type JointNews, readJointNews } from './queries/read-joint-news.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
