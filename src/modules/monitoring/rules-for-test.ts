import { join } from 'node:path';
import { readRuleContent } from './load/load-rules.ts';
import type { MonitoringRule } from './rule.ts';

/** The rules that stand in content/monitoring-rules. */
export const declaredRules: readonly MonitoringRule[] = (
  await readRuleContent(join(import.meta.dirname, '..', '..', '..', 'content'))
).map(({ value }) => value);
