import { invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { listHolders } from '../../identity/index.ts';

/** An office that is asked must have somebody who can answer. @throws Refusal `act-invalid` */
export async function requireOffice(platform: Platform, agencies: readonly string[]): Promise<void> {
  const directory = await getDirectory(platform.database);
  for (const agency of agencies) {
    const known = directory.findAgency(agency);
    const holders = known ? await listHolders(platform, { agency, role: 'reviewer' }) : [];
    if (holders.length > 0) continue;
    const message = known
      ? {
          zh: `${known.name.zh}还没有审查岗人员，无法在平台答复，请选择其他部门或者书面征求意见`,
          en: `${known.name.en ?? known.name.zh} has nobody who could answer here; choose another office or write to it`,
        }
      : { zh: '请选择征求哪个部门的意见', en: 'Choose the office that is asked' };
    throw invalid('act-invalid', message, [{ field: 'agency', message }]);
  }
}
