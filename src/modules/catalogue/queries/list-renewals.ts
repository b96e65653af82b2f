import { reference } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import { readRenewals } from '../offer-store.ts';

/** What the city offers to renew. */
export const listRenewals = reference(catalogueGeneration, readRenewals);
