import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import { compare } from '../comparison/compare.ts';
import type { Delta } from '../comparison/delta.ts';
import type { Reach } from '../drafts/draft.ts';
import { findDraft, readDraftsOfItem } from '../drafts/draft-store.ts';
import type { ItemStatus } from '../offering.ts';

/** A change that is approved and whose day has not come. */
export interface PlannedChange {
  readonly effectiveOn: CalendarDate;
  readonly reason: string;
  readonly reach: Reach;
  readonly becomes: ItemStatus | undefined;
  readonly delta: Delta | undefined;
}

/** What will change of an item, the next change first. */
export async function listPlans(database: Database, itemId: Uuid): Promise<PlannedChange[]> {
  const plans: PlannedChange[] = [];
  for (const { id } of await readDraftsOfItem(database, itemId, ['approved'])) {
    const draft = await findDraft(database, id);
    if (draft?.effectiveOn === undefined) continue;
    const { effectiveOn, reason, reach, becomes, base, content } = draft;
    plans.push({ effectiveOn, reason, reach, becomes, delta: compare(base, content) });
  }
  return plans.sort((left, right) => (left.effectiveOn < right.effectiveOn ? -1 : 1));
}
