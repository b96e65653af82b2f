import type { CalendarDate } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';

/** `waiting` for others; `open` = its case runs; `ended` = withdrawn, lapsed or not accepted. */
export type MatterItemStatus = 'waiting' | 'open' | 'granted' | 'refused' | 'ended';

/** One item of a matter. */
export interface MatterItem {
  /** Basic code. */
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly after: readonly string[];
  readonly status: MatterItemStatus;
  /** Given before the case is opened. */
  readonly caseId: Uuid;
  readonly caseNumber: string | undefined;
  /** What was issued; a result that is no certificate of this platform has no number. */
  readonly result: MatterResult | undefined;
  /** By material: the item whose result replaces it. */
  readonly yields: Readonly<Record<string, string>>;
}

/** What an issued result gives to later items. */
export interface MatterResult {
  readonly on: CalendarDate;
  readonly certificate?: { readonly identifier: string; readonly number: string; readonly code?: string };
}

/** Several cases under one receipt (一件事办件). */
export interface Matter {
  readonly region: string;
  readonly id: Uuid;
  readonly number: string;
  readonly bundle: string;
  readonly name: string;
  readonly applicantId: Uuid;
  readonly applicantName: string;
  readonly receivedAt: Date;
  readonly promisedOn: CalendarDate;
  /** Two digits. */
  readonly leadDepartment: string;
  /** Agencies that lead it, decide one of its items, or come along to a joint visit. */
  readonly parties: readonly string[];
  readonly items: readonly MatterItem[];
}

const granting = new Set(['approved', 'issued', 'completed']);
const refusing = new Set(['refused']);
const ending = new Set(['acceptance-refused', 'withdrawn', 'lapsed']);

/** What the status of a case means for its place in the matter. */
export function statusOfCase(status: string): MatterItemStatus {
  if (granting.has(status)) return 'granted';
  if (refusing.has(status)) return 'refused';
  return ending.has(status) ? 'ended' : 'open';
}

/**
 * Items whose turn has come: all they wait for is granted, and what they are given from is issued.
 * @param givers codes of items whose certificate gives later items a number
 */
export function itemsToOpen(
  items: readonly MatterItem[],
  givers: ReadonlySet<string> = new Set(),
): MatterItem[] {
  const granted = new Set(items.filter(({ status }) => status === 'granted').map(({ code }) => code));
  return items.filter(
    (item) =>
      item.status === 'waiting' &&
      item.after.every((code) => granted.has(code)) &&
      earlierThan(item, items).every(({ code, result }) => result !== undefined || !givers.has(code)),
  );
}

/** Everything that comes before an item, near and far. */
export function earlierThan(item: MatterItem, items: readonly MatterItem[]): MatterItem[] {
  const found = new Map<string, MatterItem>();
  const look = ({ after }: MatterItem): void => {
    for (const code of after) {
      const earlier = items.find((one) => one.code === code);
      if (!earlier || found.has(code)) continue;
      found.set(code, earlier);
      look(earlier);
    }
  };
  look(item);
  return [...found.values()];
}

/** Of an item that waits: those in its way that were refused or have ended, near or far. */
export function blockersOf(item: MatterItem, items: readonly MatterItem[]): MatterItem[] {
  return earlierThan(item, items).filter(({ status }) => status === 'refused' || status === 'ended');
}

export type MatterStanding = 'running' | 'granted' | 'partly' | 'ended';

/** How the whole stands. What can no longer begin does not keep it running. */
export function standingOf(items: readonly MatterItem[]): MatterStanding {
  const isOpen = (item: MatterItem) =>
    item.status === 'open' || (item.status === 'waiting' && blockersOf(item, items).length === 0);
  if (items.some(isOpen)) return 'running';
  const granted = items.filter(({ status }) => status === 'granted').length;
  if (granted === items.length) return 'granted';
  return granted > 0 ? 'partly' : 'ended';
}
