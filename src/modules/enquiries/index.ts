export { loadEnquiries } from './load/load-enquiries.ts';
export { portalRoutes } from './portal/routes.tsx';
