import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type MonitoringRule, rulesThatWatch } from '../rule.ts';
import type { Finding } from '../watch/finding.ts';
import { append, system } from './append.ts';
import { findWarningView } from './read-warning.ts';
import { readClearable } from './warning-store.ts';

/**
 * Ends the warnings about times whose ground is gone: decided in time, lawfully suspended, or the date has moved.
 * What somebody did or left out stays as it was.
 */
export async function clearGroundless(
  platform: Platform,
  tx: Tx,
  {
    caseId,
    rules,
    findings,
  }: { caseId: Uuid; rules: readonly MonitoringRule[]; findings: readonly Finding[] },
): Promise<void> {
  const ofTimes = new Set(rulesThatWatch(rules, 'time').map(({ code }) => code));
  const stands = new Set(findings.map(({ rule, subject }) => `${rule} ${subject}`));
  for (const { id, rule, subject } of await readClearable(tx, caseId)) {
    if (!ofTimes.has(rule) || stands.has(`${rule} ${subject}`)) continue;
    const view = await findWarningView(tx, { id });
    if (view) await append(tx, view, { type: 'cleared' }, system, platform.now());
  }
}
