import { dateIn } from '../../../kernel/date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { identityPolicy } from '../policy.ts';
import { Role } from '../role.ts';
import { type Holding, type HoldingCursor, readHoldings } from './holding-store.ts';

export type { Holding } from './holding-store.ts';

export interface HoldingPage {
  readonly holdings: readonly Holding[];
  /** Cursor of the next page, where there is one. */
  readonly next: string | undefined;
}

/** Who holds which post today, page by page. Whoever guards or checks the accounts may see it. */
export async function listHoldings(
  { database, now }: Platform,
  actor: OfficialActor,
  { role, after, size }: { role: Role | undefined; after: string | undefined; size: number },
): Promise<HoldingPage> {
  identityPolicy.require(actor, 'read-permissions', {});
  const asked = { on: dateIn(now()), role, after: readCursor(after), size: size + 1 };
  const found = await readHoldings(database, asked);
  const holdings = found.slice(0, size);
  const last = found.length > size ? holdings.at(-1) : undefined;
  return { holdings, next: last && [last.agency, last.role, last.official, last.post].join('~') };
}

function readCursor(text: string | undefined): HoldingCursor | undefined {
  const [agency = '', role = '', official = '', post = ''] = (text ?? '').split('~');
  const known = Role.safeParse(role);
  return known.success && isUuid(official) && isUuid(post)
    ? { agency, role: known.data, official, post }
    : undefined;
}
