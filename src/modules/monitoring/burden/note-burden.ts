import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { CaseParts, CaseView } from '../../procedures/index.ts';
import type { CaseFigure } from '../figures/case-figure.ts';
import { saveBurden } from './burden-store.ts';
import { burdenAtReceipt, burdenOf } from './case-burden.ts';
import { readForBurden } from './read-burden.ts';

/** Enters a case into the ledger of burdens: as it was received, and once it has ended. */
export async function noteBurden(
  platform: Platform,
  tx: Tx,
  { view, parts, figure }: { view: CaseView; parts: CaseParts; figure: CaseFigure },
): Promise<void> {
  const read = await readForBurden(platform, view, parts);
  const { statutory } = view.state.plan;
  const legalDays = statutory?.unit === 'working-day' ? statutory.value : undefined;
  const days = legalDays === undefined ? undefined : figure.days;
  await saveBurden(tx, figure, { moment: 'received', day: figure.receivedOn, ...burdenAtReceipt(read) });
  if (figure.endedOn === undefined) return;
  await saveBurden(tx, figure, {
    moment: 'ended',
    day: figure.endedOn,
    ...burdenOf(read),
    ...(days !== undefined && { days, legalDays }),
  });
}
