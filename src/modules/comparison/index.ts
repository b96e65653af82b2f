export type { ComparisonPlan } from './engine/plan.ts';
export { runComparisonProcess } from './engine/run-process.ts';
export { loadComparisons } from './load/load-comparisons.ts';
export { comparisonPolicy } from './policy.ts';
export { beginComparisons, resumeComparisons } from './run/tend-comparisons.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
