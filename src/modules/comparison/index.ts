export { loadComparisons } from './load/load-comparisons.ts';
export { comparisonPolicy } from './policy.ts';
export { beginComparisons, resumeComparisons } from './run/tend-comparisons.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
