import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { UploadedFile } from '../../../platform/files/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { getDataSets } from '../data-sets.ts';
import { insertLoad } from '../loading/load-store.ts';
import { runLoad } from '../loading/run-load.ts';
import { dataSetPolicy } from '../policy.ts';

/** Begins to read an uploaded file into a set; `reading` ends when it is in, or has failed. */
export async function startLoad(
  platform: Platform,
  actor: OfficialActor,
  { set, file, isWhole }: { set: string; file: UploadedFile; isWhole: boolean },
): Promise<{ id: Uuid; reading: Promise<void> }> {
  const { set: declared } = (await getDataSets(platform.database)).getLayout(set);
  dataSetPolicy.require(actor, 'load', declared);
  const id = uuidv7();
  await insertLoad(platform.database, {
    id,
    set,
    owner: declared.owner,
    isWhole,
    fileName: file.name,
    fileHash: file.hash,
    mediaType: file.mediaType,
    state: 'reading',
    header: undefined,
    rowsRead: 0,
    rowsValid: 0,
    rowsBroken: 0,
    rules: {},
    counts: undefined,
    failure: undefined,
    requestedBy: { account: actor.accountId, name: actor.name },
    requestedAt: platform.now(),
    finishedAt: undefined,
    waived: undefined,
  });
  return { id, reading: runLoad(platform, id) };
}
