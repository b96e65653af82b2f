import { dateIn, startOfDay } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { askersOf } from '../grant/askers.ts';
import { type Caller, type CallFigures, readCallers, readCallFigures } from './caller-store.ts';
import { getCaller } from './register-caller.ts';

/** Systems of the official's agencies. */
export function listCallers({ database }: Platform, official: OfficialActor): Promise<Caller[]> {
  return readCallers(database, askersOf(official));
}

/** One of them with what it has called today. @throws Refusal `caller-unknown` */
export async function getCallerInUse(
  platform: Platform,
  official: OfficialActor,
  id: string,
): Promise<{ readonly caller: Caller; readonly figures: CallFigures }> {
  const caller = await getCaller(platform, official, id);
  const since = startOfDay(dateIn(platform.now()));
  return { caller, figures: await readCallFigures(platform.database, caller.id, since) };
}
