import type { Text } from '../../../kernel/messages.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { OutboxEvent } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { listHolders } from '../../identity/index.ts';
import { getRules, levelNames, type WarningHappening } from '../../monitoring/index.ts';
import { dayOf } from '../day-of.ts';
import type { Facts } from '../fill-in.ts';
import { getTemplates } from '../template-store.ts';
import { tellAccount } from './tell.ts';

/** Tells of a warning whose turn it is, and of its end the organ that was warned. */
export async function tellOfWarning(
  platform: Platform,
  tx: Tx,
  { id: eventId, data }: OutboxEvent<WarningHappening>,
): Promise<void> {
  const name = `warning.${data.happened}`;
  const templates = (await getTemplates(platform.database)).filter(({ event }) => event === name);
  if (templates.length === 0) return;
  const facts = await factsOf(platform, data);
  const holders = await listHolders(platform, data.waits ?? { agency: data.agency, role: 'decider' });
  const told = holders.filter(({ accountId }) => !data.waits || accountId !== data.judgedBy);
  for (const template of templates) {
    for (const { accountId } of told)
      await tellAccount(platform, tx, accountId, { eventId, template, facts });
  }
}

async function factsOf(
  { database }: Platform,
  { number, rule, level, agency, itemName, caseNumber, waits }: WarningHappening,
): Promise<Facts> {
  const [directory, rules] = await Promise.all([getDirectory(database), getRules(database)]);
  return {
    number: { zh: number },
    rule: rules.find(({ code }) => code === rule)?.name ?? { zh: rule },
    level: levelNames[level],
    agency: directory.getAgency(agency).name,
    about:
      caseNumber === undefined
        ? several
        : { zh: `“${itemName ?? ''}”办件${caseNumber}`, en: `case ${caseNumber}` },
    due: waits ? dayOf(waits.dueOn) : unlimited,
  };
}

const several: Text = { zh: '一段时间内的多个办件', en: 'several cases over some time' };
const unlimited: Text = { zh: '期限内', en: 'the due day' };
