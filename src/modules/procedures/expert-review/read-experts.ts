import { join } from 'node:path';
import { type ContentEntry, ContentError, readContent } from '../../../platform/content.ts';
import { Expert } from './expert.ts';

const known = new Map<string, Promise<readonly Expert[]>>();

/** The declared list of experts, from content/experts; read once a start. @throws ContentError */
export function readExperts(contentDirectory: string): Promise<readonly Expert[]> {
  const found =
    known.get(contentDirectory) ??
    readContent(join(contentDirectory, 'experts'), Expert).then((entries) => {
      refuseTwice(entries);
      return entries.map(({ value }) => value);
    });
  known.set(contentDirectory, found);
  return found;
}

function refuseTwice(entries: readonly ContentEntry<Expert>[]): void {
  const faults = entries
    .filter(({ value }, at) => entries.findIndex((other) => other.value.code === value.code) < at)
    .map(({ value, fault }) => fault(['code'], `there are two experts ${value.code}`));
  if (faults.length > 0) throw new ContentError(faults);
}
