import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import { getCalendar, getProcedures, reduceRun } from '../../procedures/index.ts';
import type { WarningView } from './append.ts';
import { findWarning } from './warning-store.ts';

/** A warning with its state, without asking who wants to know. */
export async function findWarningView(
  database: Database,
  by: { number: string } | { id: Uuid },
): Promise<WarningView | undefined> {
  const stored = await findWarning(database, by);
  if (!stored) return undefined;
  const [procedures, calendar] = await Promise.all([getProcedures(database), getCalendar(database)]);
  const procedure = procedures.getVersion(stored.procedureCode, stored.procedureVersion);
  return { stored, run: reduceRun(procedure, stored.actions), calendar };
}
