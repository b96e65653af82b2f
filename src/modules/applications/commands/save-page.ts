import { conflict } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { countField, type FormPage, rowCount, type Typed, withoutRow } from '../../forms/index.ts';
import type { PageMark } from '../draft.ts';
import { saveTyped } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import { withoutLocked } from '../prefill/locked.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { openDraft } from '../queries/open-draft.ts';

export interface PageChange {
  readonly page: FormPage;
  /** What was typed on it, right or wrong. */
  readonly typed: Typed;
  readonly mark: PageMark;
  readonly rows?: 'add' | { readonly remove: number } | undefined;
}

/** Saves a page, but not over what only a register's owner may change, and reads the draft again, with what others have saved meanwhile. @throws Refusal `draft-closed` */
export async function savePage(
  platform: Platform,
  { draft, actor }: DraftView,
  change: PageChange,
): Promise<DraftView> {
  draftPolicy.require(actor, 'fill', draft);
  const { page, mark, rows } = change;
  const sent = withoutLocked(draft, change.typed);
  const typed = rows === undefined ? sent : withRows(page, { ...draft.typed, ...sent }, rows);
  const isOpen = await saveTyped(
    platform.database,
    draft.id,
    { typed, mark, pages: [page.code], replacesGroup: rows === undefined ? undefined : page.code },
    platform.now(),
  );
  if (!isOpen) throw draftClosed();
  return openDraft(platform, actor, draft.id);
}

/** The fields of the group alone, with a row more or less. */
function withRows(page: FormPage, typed: Typed, rows: NonNullable<PageChange['rows']>): Typed {
  const changed =
    rows === 'add'
      ? { ...typed, [countField(page)]: [String(rowCount(page, typed) + 1)] }
      : withoutRow(page, typed, rows.remove);
  const isOfGroup = (name: string) => name === countField(page) || name.startsWith(`${page.code}[`);
  return Object.fromEntries(Object.entries(changed).filter(([name]) => isOfGroup(name)));
}

export function draftClosed(): Error {
  return conflict('draft-closed', {
    zh: '这份申请已经提交，不能再修改。请在“我的”中查看办件进度。',
    en: 'This application has been submitted and cannot be changed. See its progress under “My matters”.',
  });
}
