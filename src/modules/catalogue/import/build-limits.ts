import { compareTimeLimits, parseTimeLimit } from '../../../kernel/time-limit.ts';
import type { Limit } from '../item.ts';
import { pattern } from './evaluate.ts';
import type { Mapping } from './mapping.ts';
import type { RowReader } from './row-reader.ts';

/** 法定 and 承诺 limits; a promised limit longer than the law allows is listed and left out. */
export function limitsOf(reader: RowReader, mapping: Mapping): { statutory?: Limit; promised?: Limit } {
  const statutory = limitOf(reader, 'statutoryLimit', mapping);
  const promised = limitOf(reader, 'promisedLimit', mapping);
  if (statutory && promised && compareTimeLimits(promised.limit, statutory.limit) > 0) {
    reader.keepText('promisedLimit', promised.text, 'limit-exceeds');
    return { statutory: statutory.limit };
  }
  return {
    ...(statutory ? { statutory: statutory.limit } : {}),
    ...(promised ? { promised: promised.limit } : {}),
  };
}

function limitOf(reader: RowReader, field: 'statutoryLimit' | 'promisedLimit', mapping: Mapping) {
  const text = reader.text(field, mapping.fields[field]);
  if (text === undefined || mapping.limits.none.includes(text)) return undefined;
  try {
    const limit = byPattern(text, mapping) ?? parseTimeLimit(text);
    return limit && { text, limit };
  } catch {
    reader.keepText(field, text, 'limit-unclear');
    return undefined;
  }
}

function byPattern(text: string, { limits }: Mapping): Limit | undefined {
  const plain = text.normalize('NFKC').trim();
  for (const { pattern: shape, unit } of limits.patterns) {
    const match = pattern(shape).exec(plain);
    if (!match) continue;
    const value = unit === 'immediate' ? 0 : Number(match.groups?.value);
    if (Number.isInteger(value) && value >= 0) return { value, unit };
  }
  return undefined;
}
