import type { Platform } from '../../../platform/platform.ts';
import type { MonitoringRule } from '../rule.ts';
import { getRules } from '../rule-store.ts';

export function listRules({ database }: Platform): Promise<readonly MonitoringRule[]> {
  return getRules(database);
}
