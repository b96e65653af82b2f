import { dateIn } from '../../../kernel/date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDictionary } from '../../elements/index.ts';
import { factsOf, formOf } from '../../forms/index.ts';
import { correctCase, readCaseView } from '../../procedures/index.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { Matter } from '../queries/read-matter.ts';
import { materialsOf } from './submit-matter.ts';

/**
 * One answer to several departments: each case receives its own answers and documents, and its clock begins anew by its
 * own rules. A case that has lapsed meanwhile hinders none of the others. @throws Refusal `correction-not-open`
 */
export async function correctMatter(
  platform: Platform,
  tx: Tx,
  { draft, actor }: DraftView,
  matter: Matter,
  number: string,
): Promise<string> {
  const { ofMember } = matter.check(draft.typed, dateIn(platform.now()));
  const dictionary = await getDictionary(platform.database);
  let corrected = 0;
  for (const { code, correcting } of matter.matter.members) {
    const version = matter.versions.get(code);
    if (!version || correcting === undefined) continue;
    const { state } = await readCaseView(platform, correcting);
    if (state.status !== 'correcting') continue;
    const given = (state.plan.given ?? []).flatMap(({ element, value }) =>
      element === undefined ? [] : [[element, value]],
    );
    const answers = { ...Object.fromEntries(given), ...ofMember.get(code)?.answers };
    await correctCase(platform, tx, actor, {
      number: correcting,
      answers,
      materials: materialsOf(matter, code, draft.files),
      facts: factsOf(formOf(version.item, dictionary), answers),
    });
    corrected += 1;
  }
  if (corrected === 0) throw nothingLeft();
  return number;
}

function nothingLeft(): Error {
  return conflict('correction-not-open', {
    zh: '这些办件目前不需要补正，可能已经补正过或者已经逾期。请查看办理进度。',
    en: 'None of these cases waits for a correction; it may have been made, or its time is over. See the progress.',
  });
}
