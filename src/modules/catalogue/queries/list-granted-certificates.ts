import { reference } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import { readGrantedCertificates } from '../offer-store.ts';

/** Types of certificate that each agency grants by an item in use. */
export const listGrantedCertificates = reference(catalogueGeneration, readGrantedCertificates);
