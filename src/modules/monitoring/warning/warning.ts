import { z } from 'zod';
import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type CarriedAction, Plan } from '../../procedures/index.ts';
import { Level, type WarningType } from '../rule.ts';

const text = z.object({ zh: z.string(), en: z.string().optional() });
const words = z.string().trim().min(1).max(4000);
const common = { act: z.string().optional(), task: z.string().optional(), on: z.string().optional() };

/** What somebody says in a warning: the organ that is warned, a supervisor, or one who reviews. */
export const spokenEvents = [
  'answered',
  'explained',
  'upheld',
  'lifted',
  'accepted',
  'appealed',
  'confirmed',
  'revoked',
] as const;

/** What the history of a warning is made of. */
export const WarningEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('raised'),
    ...common,
    plan: Plan,
    rule: z.string(),
    level: Level,
    detail: text,
    /** Sequence of the act of the case that it is about. */
    caseAct: z.number().optional(),
  }),
  z.object({ type: z.enum(spokenEvents), ...common, words }),
  z.object({ type: z.enum(['stayed-silent', 'let-stand']), ...common }),
  z.object({ type: z.literal('cleared'), ...common }),
]);
export type WarningEvent = z.infer<typeof WarningEvent>;
export type WarningAction = CarriedAction<WarningEvent>;

/** What never changes about a warning. */
export interface WarningIdentity {
  readonly region: string;
  readonly id: Uuid;
  /** 监察编号 */
  readonly number: string;
  readonly rule: string;
  readonly level: Level;
  readonly type: WarningType;
  /** The organ that is warned. */
  readonly agency: string;
  readonly caseId: Uuid | undefined;
  readonly caseNumber: string | undefined;
  readonly itemName: string | undefined;
  readonly subject: string;
  readonly detail: Text;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly raisedAt: Date;
}

/** A warning as lists show it. */
export interface Warning extends WarningIdentity {
  readonly status: string;
  readonly waitsRole: string | undefined;
  readonly waitsAgency: string | undefined;
  readonly dueOn: string | undefined;
  readonly closedAt: Date | undefined;
}

export interface StoredWarning extends WarningIdentity {
  readonly sequence: number;
  readonly headHash: string;
  readonly actions: readonly WarningAction[];
}
