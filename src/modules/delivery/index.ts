export { caseDeliveries } from './case-delivery.ts';
export { deliverySubscriber } from './commands/hear-case.ts';
export { DeliveryHappening, deliveryTopic } from './delivery-topic.ts';
export { trackShipments } from './jobs/track-shipments.ts';
export { deliveryPolicy } from './policy.ts';
export { portalRoutes, publicRoutes } from './portal/routes.tsx';
export { workbenchRoutes } from './workbench/routes.tsx';
