import type { Text } from '../../../kernel/messages.ts';
import { conflict, notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { SheetFault } from './sheet-fault.ts';

/** 表格导入: a file that a steward handed in, and what became of it. */
export interface SheetImport {
  readonly id: Uuid;
  readonly officialId: Uuid;
  readonly officialName: string;
  readonly fileName: string;
  readonly state: 'reading' | 'read' | 'accepting' | 'accepted' | 'refused' | 'failed';
  readonly result: ImportResult | undefined;
  readonly returnedHash: string | undefined;
  readonly startedAt: Date;
  readonly acceptedAt: Date | undefined;
}

export interface ImportResult {
  /** Rows below the headers. */
  readonly rows: number;
  /** Items the file names. */
  readonly items: number;
  /** Those that say what the catalogue says. */
  readonly unchanged: number;
  /** Parts of items that would change. */
  readonly proposals: number;
  /** Parts that a draft changes in the same way already. */
  readonly drafted: number;
  readonly faultCount: number;
  /** The first of them; all stand in the returned workbook. */
  readonly faults: readonly SheetFault[];
  /** Why the file was not read at all. */
  readonly refusal?: Text | undefined;
}

/** After this nobody is reading a file any more, or making drafts of it. */
const longestWorkMinutes = 30;

/** The process that worked on it is gone. */
export function isBrokenOff({ state, startedAt, acceptedAt }: SheetImport, now: Date): boolean {
  const since = state === 'reading' ? startedAt : state === 'accepting' ? acceptedAt : undefined;
  return since !== undefined && since < brokenOffBefore(now);
}

export function brokenOffBefore(now: Date): Date {
  return new Date(now.getTime() - longestWorkMinutes * 60_000);
}

export function unknownImport() {
  return notFound('sheet-import-unknown', {
    zh: '没有这次导入的记录，可能已满一个月而清理。请从“事项表格”重新上传。',
    en: 'There is no such import; those older than a month are cleared away. Upload the file again.',
  });
}

export function notWaiting() {
  return conflict('sheet-import-state', {
    zh: '这次导入没有等待确认的修改。请刷新页面查看结果。',
    en: 'This import waits for nothing. Reload the page to see what became of it.',
  });
}
