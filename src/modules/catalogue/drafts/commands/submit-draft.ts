import { dateIn } from '../../../../kernel/date.ts';
import type { Text } from '../../../../kernel/messages.ts';
import { type FieldFault, invalid } from '../../../../kernel/refusal.ts';
import { inTransaction } from '../../../../platform/database/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { isEqual } from '../../comparison/equal.ts';
import { draftFaults } from '../check-draft.ts';
import type { Draft } from '../draft.ts';
import { readEffectiveDay } from '../effective-day.ts';
import type { ReadNames } from '../names.ts';
import { type DraftReference, getUnchangedDraft, recordAct } from './act-on-draft.ts';

export interface Submission extends DraftReference {
  /** 修改说明, for the colleague and for the public. */
  readonly reason: string;
  /** As typed; empty = on the day it is approved. */
  readonly effectiveOn: string;
}

const shortestReason = 4;
const longestReason = 500;

/**
 * Hands a draft to colleagues for approval.
 * @throws Refusal `submission-incomplete`, `draft-faulty`, `draft-unchanged` and those of `getUnchangedDraft`
 */
export async function submitDraft(
  platform: Platform,
  readNames: ReadNames,
  actor: OfficialActor,
  submission: Submission,
): Promise<void> {
  const names = await readNames(platform.database);
  await inTransaction(platform.database, async (tx) => {
    const draft = await getUnchangedDraft(tx, actor, 'submit', submission);
    const { reason, effectiveOn } = readSubmission(submission, dateIn(platform.now()));
    requireChange(draft);
    if ((await draftFaults(tx, draft, names)).length > 0) throw draftFaulty();
    await recordAct(tx, platform, actor, {
      act: 'submit',
      draft: { ...draft, reason, effectiveOn },
      detail: { note: reason, effectiveOn },
    });
  });
}

function readSubmission({ reason, effectiveOn }: Submission, today: ReturnType<typeof dateIn>) {
  const said = reason.trim();
  const day = effectiveOn.trim() === '' ? undefined : readEffectiveDay(effectiveOn, today);
  const faults: FieldFault[] = [
    ...(said.length >= shortestReason && said.length <= longestReason
      ? []
      : [{ field: 'reason', message: reasonMissing }]),
    ...(day && 'fault' in day ? [{ field: 'effectiveOn', message: day.fault }] : []),
  ];
  if (faults.length > 0) {
    throw invalid('submission-incomplete', { zh: '请更正送审信息。', en: 'Mend what you hand in.' }, faults);
  }
  return { reason: said, effectiveOn: day && 'day' in day ? day.day : undefined };
}

function requireChange({ base, content, becomes }: Draft): void {
  if (becomes !== undefined || !isEqual(base, content)) return;
  throw invalid('draft-unchanged', {
    zh: '草案与现行版本完全相同，没有可以送审的修改。',
    en: 'The draft says what is in force already. There is nothing to submit.',
  });
}

const reasonMissing: Text = {
  zh: '请写明为什么修改（4至500字），公众会在“历次变更”里看到。',
  en: 'Say why, in 4 to 500 characters; the public reads it among the changes.',
};

export function draftFaulty() {
  return invalid('draft-faulty', {
    zh: '草案里还有错误，请按各部分的提示改正后再送审。',
    en: 'The draft still has faults. Mend them where they are shown, then submit it.',
  });
}
