import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { getDataSets } from '../data-sets.ts';
import { dataSetPolicy } from '../policy.ts';
import type { RecordLayout } from '../record-layout.ts';

/** The tables of a set for somebody who may read them so. @throws Refusal `data-set-unknown`, `not-allowed` */
export async function getReadableLayout(
  { database }: Pick<Platform, 'database'>,
  actor: OfficialActor,
  code: string,
  action: 'see-records' | 'see-whole-record' | 'export',
): Promise<RecordLayout> {
  const layout = (await getDataSets(database)).getLayout(code);
  dataSetPolicy.require(actor, action, layout.set);
  return layout;
}
