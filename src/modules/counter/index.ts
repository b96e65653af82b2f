export { tendAppointments } from './appointments/tend-appointments.ts';
export { assistance } from './assistance/assistance.tsx';
export { loadCounter } from './load/load-counter.ts';
export { counterPolicy } from './policy.ts';
export { portalRoutes } from './portal/routes.tsx';
export { findHallOfClerk } from './queries/hall-of-clerk.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
