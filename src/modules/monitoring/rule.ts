import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';

/** 预警类型 */
export const WarningType = z.enum([
  'approaching',
  'overdue',
  'missing-step',
  'charge',
  'duty',
  'correction',
  'discretion',
]);
export type WarningType = z.infer<typeof WarningType>;

/** A reminder (提示) is answered; a card (黄牌、红牌) is explained, judged and may be appealed against. */
export const Level = z.enum(['reminder', 'yellow', 'red']);
export type Level = z.infer<typeof Level>;

const days = z.int().positive();
const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/);

/** When a time calls for a warning: a share of it is used, so many working days are left, or it is over by so many. */
const Threshold = z.union([
  z.strictObject({ share: z.number().gt(0).lt(1) }),
  z.strictObject({ left: days }),
  z.strictObject({ over: days }),
]);
export type Threshold = z.infer<typeof Threshold>;

/** What is looked at. A new kind of watch is a new member here; the compiler names the places that follow. */
export const Watch = z.discriminatedUnion('kind', [
  /** A clock of the case, or `task`: the limit of a department's own task. */
  z.strictObject({
    kind: z.literal('time'),
    clock: z.enum(['acceptance', 'promised', 'statutory', 'delivery', 'task']),
    when: Threshold,
  }),
  /** An act that has a mark it should not have, or whose words lack something. */
  z.strictObject({
    kind: z.literal('act'),
    event: z.string(),
    has: z.string().optional(),
    lacks: z
      .strictObject({ field: z.string(), least: days, mentions: z.array(z.string()).default([]) })
      .optional(),
  }),
  /** An act without another one before it, or in spite of one. */
  z.strictObject({
    kind: z.literal('order'),
    event: z.string(),
    without: z.string().optional(),
    despite: z.string().optional(),
  }),
  /** An act whose words ask for money that the item does not declare. */
  z.strictObject({ kind: z.literal('charge'), words: z.array(z.string()).min(1) }),
  /** An act by somebody who did not hold the post on that day. */
  z.strictObject({ kind: z.literal('duty') }),
  /** An act on a day of rest, or outside these hours. */
  z.strictObject({ kind: z.literal('hours'), from: timeOfDay, until: timeOfDay }),
  /** Two acts by one person; procedures that mean it so are left out. */
  z.strictObject({
    kind: z.literal('same-hand'),
    events: z.tuple([z.string(), z.string()]),
    except: z.array(z.string()).default([]),
  }),
  /** The same applicant is asked to correct again, in a later application for the same item. */
  z.strictObject({ kind: z.literal('corrections'), within: days }),
  /** Cases of the item with the same decisive facts were decided the other way. */
  z.strictObject({ kind: z.literal('discretion'), within: days, least: days }),
  /** An official's share among that of others who decide the same item. */
  z.strictObject({
    kind: z.literal('rate'),
    of: z.enum(['refused', 'paused']),
    within: days,
    /** With fewer cases nothing is said. */
    least: days,
    /** How improbable it must be by chance. */
    chance: z.number().gt(0).lt(0.05),
  }),
]);
export type Watch = z.infer<typeof Watch>;
export type WatchOf<Kind extends Watch['kind']> = Extract<Watch, { kind: Kind }>;

/** A rule of electronic monitoring (监察规则, GB/T 39046 table 11). */
export const MonitoringRule = z.strictObject({
  /** 监察规则编号 */
  code: z.string().regex(/^JC-[A-Z]{2}-\d{2}$/),
  name: textSchema,
  type: WarningType,
  level: Level,
  watch: Watch,
  /** The rule in plain words. */
  says: textSchema,
  /** The article, or where it is from. */
  basis: z.string().min(1),
  /** Working days for the explanation. */
  answerWithin: days,
  /** Working days for the appeal against a card. */
  appealWithin: days.default(5),
});
export type MonitoringRule = z.infer<typeof MonitoringRule>;
export type RuleOf<Kind extends Watch['kind']> = MonitoringRule & { readonly watch: WatchOf<Kind> };

/** The rules that look at one kind of thing. */
export function rulesThatWatch<Kind extends Watch['kind']>(
  rules: readonly MonitoringRule[],
  kind: Kind,
): RuleOf<Kind>[] {
  return rules.filter((rule): rule is RuleOf<Kind> => rule.watch.kind === kind);
}
