export { caseBurdens } from './burden/read-burden.ts';
export { loadRules } from './load/load-rules.ts';
export { monitoringPolicy } from './policy.ts';
export { endSilentWarnings } from './warning/end-silence.ts';
export { compareDeciders } from './watch/compare-deciders.ts';
export { monitoringSubscriber, watchCases } from './watch/watch-cases.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
