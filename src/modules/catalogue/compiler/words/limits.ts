import { formatTimeLimit } from '../../../../kernel/time-limit.ts';
import type { Limit } from '../../item.ts';

export function limitWords(limit: Limit): string {
  return formatTimeLimit({ value: limit.value, unit: limit.unit }, 'zh-CN');
}
