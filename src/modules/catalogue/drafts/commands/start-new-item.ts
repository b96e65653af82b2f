import { invalid } from '../../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../../kernel/uuid.ts';
import { inTransaction } from '../../../../platform/database/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { getDirectory } from '../../../agencies/index.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import type { Json } from '../../comparison/json.ts';
import { itemDraftPolicy } from '../../policy.ts';
import { regionsOf } from '../affected-offers.ts';
import { insertDraft } from '../draft-write-store.ts';

export interface NewItem {
  readonly name: string;
  readonly basicCode: string;
  readonly type: string;
  /** Agency codes, or `31@county`. */
  readonly offeredBy: readonly string[];
}

/** Begins the draft of an item that no agency offers yet. @throws Refusal `new-item-incomplete`, `not-allowed` */
export async function startNewItem(
  { database, now }: Platform,
  actor: OfficialActor,
  item: NewItem,
): Promise<Uuid> {
  requireBasics(item);
  const content = blankItem(item);
  const regions = regionsOf([], content, await getDirectory(database));
  itemDraftPolicy.require(actor, 'write', { regions, writers: [] });
  const id = uuidv7();
  await inTransaction(database, (tx) =>
    insertDraft(
      tx,
      {
        id,
        itemId: undefined,
        reach: 'standard',
        itemName: item.name,
        regions,
        base: undefined,
        baseVersion: undefined,
        content,
        becomes: undefined,
        state: 'draft',
        reason: '',
        effectiveOn: undefined,
        writers: [actor.officialId],
        revision: 1,
        createdAt: now(),
        updatedAt: now(),
      },
      { act: 'start', by: actor, at: now(), content },
    ),
  );
  return id;
}

/** Every list is there, so that the editor finds its place; the rest is asked for. */
export function blankItem({ name, basicCode, type, offeredBy }: NewItem): Json {
  return {
    basicCode,
    name: { zh: name },
    summary: { zh: '' },
    type,
    audience: [],
    offeredBy: [...offeredBy],
    topics: [],
    events: [],
    legalBases: [],
    conditions: [],
    materials: [],
    form: [],
    limits: {},
    fees: [],
    handling: { procedure: '', reviews: [], specialProcedures: [] },
    result: { type: '30', name: { zh: '' } },
    channels: [],
  };
}

function requireBasics({ name, basicCode, offeredBy }: NewItem): void {
  const faults = [
    ...(name.trim() === ''
      ? [{ field: 'name', message: { zh: '请填写事项名称。', en: 'Write the name of the item.' } }]
      : []),
    ...(/^\d{12}$/.test(basicCode)
      ? []
      : [
          {
            field: 'basicCode',
            message: {
              zh: '基本编码是12位数字：区域2位、类型2位、部门2位、主项3位、子项3位。',
              en: 'A basic code has twelve digits: region 2, type 2, department 2, main item 3, sub-item 3.',
            },
          },
        ]),
    ...(offeredBy.length === 0
      ? [{ field: 'offeredBy', message: { zh: '请填写实施机构。', en: 'Name who offers it.' } }]
      : []),
  ];
  if (faults.length === 0) return;
  throw invalid(
    'new-item-incomplete',
    { zh: '请补全新事项的基本信息。', en: 'Complete the basic facts.' },
    faults,
  );
}
