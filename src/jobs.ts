import { matterSubscriber } from './modules/bundles/index.ts';
import {
  countSearches,
  forgetOldSearches,
  forgetSheetImports,
  putDueDraftsInForce,
} from './modules/catalogue/index.ts';
import { publishTrustLists, remindOfRenewal } from './modules/certificates/index.ts';
import { beginComparisons, resumeComparisons } from './modules/comparison/index.ts';
import { tendAppointments } from './modules/counter/index.ts';
import { deliverySubscriber, trackShipments } from './modules/delivery/index.ts';
import { forgetTraces } from './modules/enquiries/index.ts';
import { sealLedger } from './modules/exchange/index.ts';
import { forgetExpired } from './modules/identity/index.ts';
import {
  compareDeciders,
  endSilentWarnings,
  monitoringSubscriber,
  watchCases,
} from './modules/monitoring/index.ts';
import { noticeSubscriber, sendNotices } from './modules/notices/index.ts';
import {
  forgetExpiredArtifacts,
  logoutSubscriber,
  noticeEndedSessions,
  rotateSigningKeys,
} from './modules/openid/index.ts';
import { makeRefunds, paymentSubscriber, reconcilePayments } from './modules/payments/index.ts';
import {
  closeSilentCases,
  firstContactSubscriber,
  moveCases,
  recomputeDueDates,
  sealActions,
  tellOverdueTasks,
} from './modules/procedures/index.ts';
import { measureQuality, resumeLoads } from './modules/registries/index.ts';
import type { Job } from './platform/jobs.ts';
import { forgetDeliveredEvents, type Subscriber } from './platform/outbox/index.ts';

/** Everything that happens without a request, on one page. */
export const jobs: readonly Job[] = [
  forgetExpired,
  forgetExpiredArtifacts,
  rotateSigningKeys,
  noticeEndedSessions,
  forgetDeliveredEvents,
  putDueDraftsInForce,
  countSearches,
  forgetOldSearches,
  forgetSheetImports,
  sealActions,
  sealLedger,
  closeSilentCases,
  moveCases,
  recomputeDueDates,
  tellOverdueTasks,
  resumeLoads,
  beginComparisons,
  resumeComparisons,
  measureQuality,
  forgetTraces,
  tendAppointments,
  sendNotices,
  reconcilePayments,
  makeRefunds,
  trackShipments,
  watchCases,
  endSilentWarnings,
  compareDeciders,
  publishTrustLists,
  remindOfRenewal,
];

/** Who hears what modules announce after the transaction in which it happened. */
export const subscribers: readonly Subscriber[] = [
  firstContactSubscriber,
  matterSubscriber,
  paymentSubscriber,
  deliverySubscriber,
  noticeSubscriber,
  monitoringSubscriber,
  logoutSubscriber,
];
