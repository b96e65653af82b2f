import { randomInt } from 'node:crypto';
import { dateIn } from '../../../kernel/date.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import {
  departmentsOf,
  getCalendar,
  getProcedures,
  type Plan,
  type Procedure,
  reduceRun,
} from '../../procedures/index.ts';
import type { MonitoringRule } from '../rule.ts';
import type { Finding } from '../watch/finding.ts';
import { projectionOf, system } from './append.ts';
import type { WarningAction, WarningIdentity } from './warning.ts';
import { insertWarning } from './warning-store.ts';
import { announceWarning } from './warning-topic.ts';

/** Which case a finding is about. */
export interface AboutCase {
  readonly id: Uuid;
  readonly number: string;
  readonly itemName: string;
}

/** Opens a warning for a finding. @returns whether it is new: a rule warns once of the same thing */
export async function raiseWarning(
  platform: Platform,
  tx: Tx,
  { rule, finding, about }: { rule: MonitoringRule; finding: Finding; about: AboutCase | undefined },
): Promise<boolean> {
  const now = platform.now();
  const [directory, calendar, procedure] = await Promise.all([
    getDirectory(platform.database),
    getCalendar(platform.database),
    procedureFor(platform, rule),
  ]);
  const { region } = directory.getAgency(finding.agency);
  const action: WarningAction = {
    sequence: 1,
    at: now,
    actor: system,
    event: {
      type: 'raised',
      plan: planOf(rule, finding.agency, supervisorsOf(procedure, directory, region)),
      rule: rule.code,
      level: rule.level,
      detail: finding.detail,
      ...(finding.act !== undefined && { caseAct: finding.act }),
    },
  };
  const identity: WarningIdentity = {
    region,
    id: uuidv7(),
    number: makeNumber(now),
    rule: rule.code,
    level: rule.level,
    type: rule.type,
    agency: finding.agency,
    caseId: about?.id,
    caseNumber: about?.number,
    itemName: about?.itemName,
    subject: finding.subject,
    detail: finding.detail,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    raisedAt: now,
  };
  const projection = projectionOf(reduceRun(procedure, [action]), calendar, now);
  const isNew = await insertWarning(tx, identity, action, projection);
  if (isNew) await announceWarning(tx, { identity, action, projection });
  return isNew;
}

async function procedureFor(platform: Platform, { level }: MonitoringRule): Promise<Procedure> {
  const code = level === 'reminder' ? 'monitoring-reminder' : 'monitoring-card';
  const found = (await getProcedures(platform.database)).findLatest(code);
  if (!found) throw new Error(`the procedure ${code} is not stored`);
  return found;
}

function planOf(rule: MonitoringRule, agency: string, departments: Plan['departments']): Plan {
  return {
    agency,
    reviews: [],
    limits: {
      answer: { value: rule.answerWithin, unit: 'working-day' },
      appeal: { value: rule.appealWithin, unit: 'working-day' },
    },
    ...(departments && { departments }),
  };
}

/** Supervision stands above the organ: the department that supervises lies in the city, not in the county itself. */
function supervisorsOf(procedure: Procedure, directory: Directory, region: string): Plan['departments'] {
  const city = directory.regionChain(region).find(({ level }) => level === 'city');
  return departmentsOf(procedure, directory, city?.code ?? region);
}

/** 监察编号: `JC`, date 8, eight random digits. */
function makeNumber(now: Date): string {
  const date = dateIn(now).replaceAll('-', '');
  return `JC${date}${`${randomInt(100_000_000)}`.padStart(8, '0')}`;
}
