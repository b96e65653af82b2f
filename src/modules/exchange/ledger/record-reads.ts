import type { Platform } from '../../../platform/platform.ts';
import type { RecordRead, RecordReads } from '../../registries/index.ts';
import type { NewAccess } from './access.ts';
import { noteAccesses } from './note-access.ts';

/** What the ledger does where an official opens a record of the own register, or takes all of them along. */
export function recordReads(platform: Platform): RecordReads {
  const readOf = ({ actor, set, elements, as }: RecordRead, way: NewAccess['way']): NewAccess => ({
    at: platform.now(),
    readerKind: 'official',
    reader: actor.accountId,
    agency: as?.agency ?? set.owner,
    role: as?.role ?? 'steward',
    way,
    purpose: as?.purpose ?? `管理数据集“${set.name.zh}”`,
    caseNumber: null,
    dataSet: set.code,
    elements: [...elements],
    answer: 'shown',
  });
  return {
    noteRecordRead: (read) =>
      noteAccesses(platform, platform.database, read.subjects, readOf(read, 'record')),
    noteExport: (read) => noteAccesses(platform, platform.database, read.subjects, readOf(read, 'export')),
  };
}
