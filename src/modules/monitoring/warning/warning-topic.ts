import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { announce, declareTopic, eventOf } from '../../../platform/outbox/index.ts';
import { Role } from '../../identity/index.ts';
import { Level } from '../rule.ts';
import { spokenEvents, type WarningAction, type WarningIdentity } from './warning.ts';
import type { WarningProjection } from './warning-store.ts';

/** What monitoring tells later modules about a warning. */
export const WarningHappening = z.object({
  happened: z.enum(['raised', ...spokenEvents, 'stayed-silent', 'let-stand', 'cleared']),
  number: z.string(),
  rule: z.string(),
  level: Level,
  /** The organ that is warned. */
  agency: z.string(),
  itemName: z.string().optional(),
  caseNumber: z.string().optional(),
  /** Whose turn it is then, and until when; nobody's where it is over. */
  waits: z
    .object({
      role: Role,
      agency: z.string(),
      dueOn: z.custom<CalendarDate>((day) => typeof day === 'string' && isCalendarDate(day)),
    })
    .optional(),
  /** Account of whoever judged: somebody else reviews an appeal. */
  judgedBy: z.string().optional(),
});
export type WarningHappening = z.infer<typeof WarningHappening>;

/** Its key is the warning, so that what happens to it is heard in order. */
export const warningTopic = declareTopic('monitoring.warning', WarningHappening);

export interface WarningNews {
  readonly identity: WarningIdentity;
  readonly action: WarningAction;
  readonly projection: WarningProjection;
  readonly judgedBy?: Uuid | undefined;
}

/** Announces an act in the transaction that writes it. */
export async function announceWarning(
  tx: Tx,
  { identity, action, projection, judgedBy }: WarningNews,
): Promise<void> {
  const { number, rule, level, agency, itemName, caseNumber } = identity;
  const { waitsRole, waitsAgency, dueOn } = projection;
  const data: WarningHappening = {
    happened: action.event.type,
    number,
    rule,
    level,
    agency,
    itemName,
    caseNumber,
    judgedBy,
    waits:
      waitsRole && waitsAgency && dueOn
        ? { role: Role.parse(waitsRole), agency: waitsAgency, dueOn }
        : undefined,
  };
  await announce(tx, eventOf(warningTopic, { key: identity.id, at: action.at, data }));
}
