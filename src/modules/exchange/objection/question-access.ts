import { invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import { getDataSets } from '../../registries/index.ts';
import type { Access } from '../ledger/access.ts';
import { getAccess } from '../ledger/list-accesses.ts';
import { findNumberOfAccess } from './objection-store.ts';
import { raiseObjection } from './raise-objection.ts';

/** Who answers for a read: the organ that has read, or the owner of the register where the platform itself has. */
export async function answererOf({ database }: Platform, access: Access): Promise<string | undefined> {
  if (access.agency !== null) return access.agency;
  if (access.dataSet === null) return undefined;
  return (await getDataSets(database)).findLayout(access.dataSet)?.set.owner;
}

/** Number of the question that was asked about an entry. */
export function findQuestion({ database }: Platform, { id }: Access): Promise<string | undefined> {
  return findNumberOfAccess(database, id);
}

/**
 * Asks why the own data was read. @returns number of the case
 * @throws Refusal `access-unknown`, `question-missing`, `access-not-answered`, `access-questioned`
 */
export async function questionAccess(
  platform: Platform,
  actor: PersonActor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<string> {
  const { access } = await getAccess(platform, actor, id);
  const agency = await answererOf(platform, access);
  if (agency === undefined) throw notAnswered();
  const said = reason.trim();
  if (said.length < 2 || said.length > 2000) throw questionMissing();
  return raiseObjection(platform, platform.database, actor, {
    kind: 'access',
    agency,
    dataSet: access.dataSet,
    element: null,
    access: access.id,
    reader: access.readerKind === 'official' ? access.reader : null,
    content: { reason: said, files: [] },
  });
}

function questionMissing() {
  const message = {
    zh: '请写明您想问什么，2至2000字',
    en: 'Say what you would like to know, 2 to 2000 characters',
  };
  return invalid('question-missing', message, [{ field: 'reason', message }]);
}

function notAnswered() {
  return invalid('access-not-answered', {
    zh: '这条记录由平台自动产生，没有查询单位。请拨打政务服务热线。',
    en: 'The platform itself has made this entry and no office has read. Please call the hotline.',
  });
}
