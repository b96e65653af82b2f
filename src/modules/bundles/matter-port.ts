import type { MatterPort } from '../applications/index.ts';
import { openAlone } from './commands/open-alone.ts';
import { openMatter } from './commands/open-matter.ts';
import { findMatterNumber, findMatterOfCase, readMattersOfApplicant } from './matter-store.ts';

/** How applications submits several items as one, and finds them again. */
export const matterPort: MatterPort = {
  open: (platform, tx, matter) => openMatter(platform, tx, matter),
  openAlone,
  findNumber: findMatterNumber,
  findOfCase: findMatterOfCase,
  listOfApplicant: (database, applicantId) => readMattersOfApplicant(database, applicantId, 20),
};
