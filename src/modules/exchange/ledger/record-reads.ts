import type { Platform } from '../../../platform/platform.ts';
import type { RecordReads } from '../../registries/index.ts';
import { noteAccess } from './note-access.ts';

/** What the ledger does where an official opens a record of the own register. */
export function recordReads(platform: Platform): RecordReads {
  return {
    async noteRecordRead({ actor, set, subjects, elements, as }) {
      for (const about of subjects) {
        await noteAccess(platform, platform.database, about, {
          at: platform.now(),
          readerKind: 'official',
          reader: actor.accountId,
          agency: as?.agency ?? set.owner,
          role: as?.role ?? 'steward',
          way: 'record',
          purpose: as?.purpose ?? `管理数据集“${set.name.zh}”`,
          caseNumber: null,
          dataSet: set.code,
          elements: [...elements],
          answer: 'shown',
        });
      }
    },
  };
}
