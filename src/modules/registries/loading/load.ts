import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { RowRule } from '../record-reader.ts';

/** A file on its way into a data set (装载批次). */
export interface Load {
  readonly id: Uuid;
  readonly set: string;
  readonly owner: string;
  /** 全量: what the file lacks is removed; otherwise 增量. */
  readonly isWhole: boolean;
  readonly fileName: string;
  readonly fileHash: string;
  readonly mediaType: string;
  readonly state: 'reading' | 'merging' | 'done' | 'failed';
  readonly header: readonly string[] | undefined;
  readonly rowsRead: number;
  readonly rowsValid: number;
  readonly rowsBroken: number;
  readonly rules: Readonly<Partial<Record<RowRule, number>>>;
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number } | undefined;
  readonly failure: Text | undefined;
  readonly requestedBy: { readonly account: Uuid; readonly name: string };
  readonly requestedAt: Date;
  readonly finishedAt: Date | undefined;
  /** 不再补正: since when its broken rows need no mending, and why. */
  readonly waived: { readonly at: Date; readonly name: string; readonly words: string } | undefined;
}

/** A row that broke a rule, as it stood in the file. */
export interface BrokenRow {
  /** Of the file, the header being 1; rows found only when all were there count on from its end. */
  readonly line: number;
  readonly faults: readonly { readonly rule: RowRule; readonly element: string | undefined }[];
  readonly cells: readonly string[];
}
