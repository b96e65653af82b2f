import type { PassingFiles } from '../../../platform/files/index.ts';
import type { Platform } from '../../../platform/platform.ts';

/** Files wait here until they are loaded. */
export function loadFiles({ files }: Pick<Platform, 'files'>): PassingFiles {
  return files.apart('loads');
}
