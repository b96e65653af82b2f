import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type CaseStatus, dueDatesOf, readCaseView } from '../../procedures/index.ts';
import { isProgressCode } from './progress-code.ts';

/** What whoever holds the receipt may know of a case. */
export interface CaseProgress {
  readonly number: string;
  readonly item: string;
  readonly agency: Text;
  readonly receivedAt: Date;
  readonly status: CaseStatus;
  /** While it is not decided. */
  readonly promised: CalendarDate | undefined;
}

/** A wrong code and a case that is not there look the same. */
export async function findProgress(
  platform: Platform,
  { number, code }: { number: string; code: string },
): Promise<CaseProgress | undefined> {
  const plain = number.normalize('NFKC').replaceAll(/[\s-]/g, '');
  if (!isProgressCode(platform.secret, plain, code)) return undefined;
  const view = await readCaseView(platform, plain).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  if (!view) return undefined;
  const { stored, state } = view;
  const directory = await getDirectory(platform.database);
  const isOpen = state.closedAt === undefined && state.clock.decidedOn === undefined;
  return {
    number: stored.number,
    item: stored.itemName,
    agency: directory.getAgency(stored.agency).name,
    receivedAt: stored.receivedAt,
    status: state.status,
    promised: isOpen ? dueDatesOf(state, dateIn(platform.now())).promised : undefined,
  };
}
