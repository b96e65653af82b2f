import { bumpGeneration, type Tx } from '../../../../platform/database/index.ts';
import { catalogueGeneration } from '../../generation.ts';

/** Tells every process, at the commit, that approved drafts have changed: their days, and what guides say of them. */
export function announceDrafts(tx: Tx): Promise<void> {
  return bumpGeneration(tx, catalogueGeneration);
}
