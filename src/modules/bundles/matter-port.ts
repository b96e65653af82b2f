import type { MatterPort } from '../applications/index.ts';
import { openMatter } from './commands/open-matter.ts';
import { findMatterNumber, findMatterOfCase, readMattersOfApplicant } from './matter-store.ts';

/** How applications submits several items as one, and finds them again. */
export const matterPort: MatterPort = {
  open: openMatter,
  findNumber: findMatterNumber,
  findOfCase: findMatterOfCase,
  listOfApplicant: (database, applicantId) => readMattersOfApplicant(database, applicantId, 20),
};
