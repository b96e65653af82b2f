import type { Job } from '../../../../platform/jobs.ts';
import { sheetFiles } from '../sheet-files.ts';
import { deleteSheetImports } from '../sheet-import-store.ts';

const keptMilliseconds = 30 * 24 * 3_600_000;

/** A month after a file was handed in it goes, with what was proposed; drafts that were made of it stay. */
export const forgetSheetImports: Job = {
  name: 'forget-sheet-imports',
  everySeconds: 3600,
  async run(platform, tx) {
    const before = new Date(platform.now().getTime() - keptMilliseconds);
    for (const hash of await deleteSheetImports(tx, before)) await sheetFiles(platform).remove(hash);
  },
};
