export { caseFees, feeEffects } from './case-fees.ts';
export { paymentSubscriber } from './commands/hear-case.ts';
export { makeRefunds } from './jobs/make-refunds.ts';
export { reconcilePayments } from './jobs/reconcile-payments.ts';
export { PaymentHappening, paymentTopic } from './payment-topic.ts';
export { paymentPolicy } from './policy.ts';
export { portalRoutes, publicRoutes } from './portal/routes.tsx';
export { workbenchRoutes } from './workbench/routes.tsx';
