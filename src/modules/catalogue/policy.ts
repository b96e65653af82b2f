import { definePolicy } from '../../kernel/policy.ts';
import { isWithinRegion } from '../../kernel/region-code.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Actor } from '../identity/index.ts';

/** A draft as far as permission is concerned. */
export interface DraftSubject {
  /** Of the agencies it affects. */
  readonly regions: readonly string[];
  readonly writers: readonly Uuid[];
}

export type DraftPermission = 'read' | 'write' | 'decide' | 'revoke';

/** Who may change the catalogue; everything else is denied. */
export const itemDraftPolicy = definePolicy<Actor | undefined, DraftPermission, DraftSubject>([
  {
    action: 'read',
    says: '事项与数据管理岗可以查看全部修改草案和办理记录',
    holds: (actor) => isSteward(actor, []),
  },
  {
    action: 'write',
    says: '事项与数据管理岗可以起草、送审、撤回本区域内事项的修改草案',
    holds: (actor, { regions }) => isSteward(actor, regions),
  },
  {
    action: 'decide',
    says: '事项与数据管理岗可以审核本区域内的修改草案，但不能审核自己写过的草案',
    holds: (actor, { regions, writers }) => isSteward(actor, regions) && !isWriter(actor, writers),
  },
  {
    action: 'revoke',
    says: '事项与数据管理岗可以撤销本区域内已批准、尚未生效的修改',
    holds: (actor, { regions }) => isSteward(actor, regions),
  },
]);

/** Who may go on with a file that was handed in: who accepts it writes the drafts, so nobody does it for a colleague. */
export const sheetImportPolicy = definePolicy<
  Actor | undefined,
  'read-import' | 'accept-import',
  SheetImportSubject
>([
  {
    action: 'read-import',
    says: '事项与数据管理岗可以查看全部表格导入及其错误',
    holds: (actor) => isSteward(actor, []),
  },
  {
    action: 'accept-import',
    says: '事项与数据管理岗可以把自己上传的表格生成修改草案，不能代同事确认',
    holds: (actor, { uploadedBy }) =>
      isSteward(actor, []) && actor?.kind === 'official' && actor.officialId === uploadedBy,
  },
]);

export interface SheetImportSubject {
  readonly uploadedBy: Uuid;
}

/** Who may teach the search what people say. */
export const synonymPolicy = definePolicy<Actor | undefined, 'teach', undefined>([
  {
    action: 'teach',
    says: '事项与数据管理岗可以增加、撤下搜索用的日常用语',
    holds: (actor) => isSteward(actor, []),
  },
]);

/** Holds one post that reaches every region. */
function isSteward(actor: Actor | undefined, regions: readonly string[]): boolean {
  if (actor?.kind !== 'official') return false;
  return actor.posts.some(
    ({ role, region }) => role === 'steward' && regions.every((each) => isWithinRegion(each, region)),
  );
}

function isWriter(actor: Actor | undefined, writers: readonly Uuid[]): boolean {
  return actor?.kind === 'official' && writers.includes(actor.officialId);
}
