import type { PassingFiles } from '../../../platform/files/index.ts';
import type { Platform } from '../../../platform/platform.ts';

/** Files that stewards hand in, and those they get back. */
export function sheetFiles({ files }: Pick<Platform, 'files'>): PassingFiles {
  return files.apart('sheets');
}
