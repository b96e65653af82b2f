import { isUuid } from '../../../../kernel/uuid.ts';
import type { DraftCursor } from '../../drafts/queries/list-drafts.ts';

/** Stands for the last draft of a page, in the order of the list. */
export function cursorOf({ updatedAt, id }: DraftCursor): string {
  return `${updatedAt.getTime()}~${id}`;
}

/** Nothing where it is none of ours: the list then begins at its beginning. */
export function readCursor(text: string | undefined): DraftCursor | undefined {
  const [time = '', id = ''] = (text ?? '').split('~');
  if (!/^\d{1,14}$/.test(time) || !isUuid(id)) return undefined;
  return { updatedAt: new Date(Number(time)), id };
}
