export { readAnswers } from './answers.ts';
export { loadGuidance } from './load/load-guidance.ts';
export { portalRoutes, publicRoutes } from './portal/routes.tsx';
