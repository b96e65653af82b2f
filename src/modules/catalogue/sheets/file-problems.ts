import type { Text } from '../../../kernel/messages.ts';
import { isObject, isRows, type Json, member } from '../comparison/json.ts';
import type { Conflict } from '../comparison/merged.ts';

/** What can be wrong between a file and the catalogue, told at a cell. */
export const problems = {
  newOffering: {
    zh: '新增的事项只填标准要素。实施机构的办理地点、电话等，生效后再补充；请清空这一格。',
    en: 'A new item has its standard alone. What an agency adds comes when it is in force; empty this cell.',
  },
  notYours: {
    zh: '这个事项（或同一标准的其他实施机构）不在您负责的区域内，请由上级的事项管理岗修改。',
    en: 'The item, or another agency that shares its standard, lies outside your region. Ask the steward above you.',
  },
  beingApproved: {
    zh: '这个事项已有草案正在审核。请先撤回草案，或等审核通过后再上传。',
    en: 'A draft of this item waits for approval. Recall it, or upload the file when it is in force.',
  },
  changedMeanwhile: ({ theirs }: Conflict): Text => ({
    zh: `下载表格以后，目录里已改为“${shortly(theirs)}”。请重新下载，在最新内容上修改。`,
    en: `Since the download this has become “${shortly(theirs)}”. Download again and change the latest words.`,
  }),
  draftedOtherwise: ({ theirs }: Conflict): Text => ({
    zh: `已有草案把这里改为“${shortly(theirs)}”，与文件不同。请在草案编辑页面商定后修改。`,
    en: `A draft makes this “${shortly(theirs)}”. Settle it with your colleague in the draft.`,
  }),
  saidTwice: (sheet: string, row: number): Text => ({
    zh: `与“${sheet}”第 ${row} 行对同一事项标准要素的修改不同。标准要素各机构相同，请只改一处。`,
    en: `Row ${row} of “${sheet}” changes the same standard to something else. Change it in one place only.`,
  }),
} as const;

/** Enough of a value to know it again. */
function shortly(value: Json | undefined): string {
  if (value === undefined || value === null) return '（空）';
  if (isRows(value)) return value.map(shortly).join('、').slice(0, 60);
  if (isObject(value))
    return shortly(member(value, 'zh') ?? member(value, 'name') ?? Object.values(value)[0]);
  return String(value).slice(0, 60);
}
