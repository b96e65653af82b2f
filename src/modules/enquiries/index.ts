export { forgetTraces } from './jobs/forget-traces.ts';
export { loadEnquiries } from './load/load-enquiries.ts';
export { enquiryPolicy, entryPolicy } from './policy.ts';
export { askPath } from './portal/ask-path.ts';
export { portalRoutes } from './portal/routes.tsx';
export { workbenchRoutes } from './workbench/routes.ts';
