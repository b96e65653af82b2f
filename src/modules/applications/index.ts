export { apiOperations } from './http.ts';
export { portalRoutes } from './portal/routes.ts';
