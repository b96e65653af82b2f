import { dateIn, formatDateTime } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import type { CaseAction, CaseState } from '../../procedures/index.ts';
import { type MonitoringRule, type RuleOf, rulesThatWatch } from '../rule.ts';
import type { Finding } from './finding.ts';

/** What of a case its acts are judged by. */
export type ActsOfCase = Pick<CaseState, 'actions' | 'plan'> & {
  readonly procedure: Pick<CaseState['procedure'], 'code'>;
};

/** Whether the actor of an act held a post for it on its day; undefined where that cannot be known. */
export type HeldPostOf = (action: CaseAction) => boolean | undefined;

/** What the rules find in the acts of a case, by looking at its history alone. */
export function watchActs(
  rules: readonly MonitoringRule[],
  state: ActsOfCase,
  calendar: WorkingCalendar,
  heldPost: HeldPostOf,
): Finding[] {
  const acts = state.actions.filter(({ sequence }) => sequence > 1);
  return [
    ...rulesThatWatch(rules, 'act').flatMap((rule) => watchWords(rule, state, acts)),
    ...rulesThatWatch(rules, 'order').flatMap((rule) => watchOrder(rule, state, acts)),
    ...rulesThatWatch(rules, 'duty').flatMap((rule) =>
      acts.filter((act) => heldPost(act) === false).map((act) => about(rule, state, act, withoutPost(act))),
    ),
    ...rulesThatWatch(rules, 'hours').flatMap((rule) => watchHours(rule, state, acts, calendar)),
    ...rulesThatWatch(rules, 'same-hand').flatMap((rule) => watchHands(rule, state, acts)),
  ];
}

function watchWords(rule: RuleOf<'act'>, state: ActsOfCase, acts: readonly CaseAction[]): Finding[] {
  const { event, has, lacks } = rule.watch;
  return acts
    .filter((act) => act.event.type === event)
    .filter((act) => {
      const fields = act.event as Readonly<Record<string, unknown>>;
      if (has !== undefined) return Boolean(fields[has]);
      if (!lacks) return false;
      const words = typeof fields[lacks.field] === 'string' ? String(fields[lacks.field]).trim() : '';
      return words.length < lacks.least || !lacks.mentions.every((mark) => words.includes(mark));
    })
    .map((act) => about(rule, state, act, saidSo(act)));
}

function watchOrder(rule: RuleOf<'order'>, state: ActsOfCase, acts: readonly CaseAction[]): Finding[] {
  const { event, without, despite } = rule.watch;
  return acts
    .filter((act) => act.event.type === event)
    .filter(({ sequence }) => {
      const before = acts.filter((other) => other.sequence < sequence).map((other) => other.event.type);
      if (without !== undefined) return !before.some((type) => type === without);
      // An examination gone through again takes the place of the one before.
      return before.slice(before.lastIndexOf('returned') + 1).some((type) => type === despite);
    })
    .map((act) => about(rule, state, act, saidSo(act)));
}

/** One finding for one person and day, however many acts. */
function watchHours(
  rule: RuleOf<'hours'>,
  state: ActsOfCase,
  acts: readonly CaseAction[],
  calendar: WorkingCalendar,
): Finding[] {
  const { from, until } = rule.watch;
  const odd = acts.filter(({ at, actor }) => {
    if (actor.account === undefined || actor.agency === undefined) return false;
    const time = timeIn(at);
    return !calendar.isWorkingDay(dateIn(at)) || time < from || time >= until;
  });
  const seen = new Set<string>();
  return odd.flatMap((act) => {
    const subject = `${rule.watch.kind}/${act.actor.account ?? ''}/${dateIn(act.at)}`;
    if (seen.has(subject)) return [];
    seen.add(subject);
    return [{ ...about(rule, state, act, saidSo(act)), subject }];
  });
}

function watchHands(rule: RuleOf<'same-hand'>, state: ActsOfCase, acts: readonly CaseAction[]): Finding[] {
  if (rule.watch.except.includes(state.procedure.code)) return [];
  const [first, second] = rule.watch.events.map((type) =>
    acts.findLast(({ event, actor }) => event.type === type && actor.account !== undefined),
  );
  if (!first || !second || first.actor.account !== second.actor.account) return [];
  return [about(rule, state, second, saidSo(second))];
}

function about({ code }: MonitoringRule, state: ActsOfCase, act: CaseAction, detail: Text): Finding {
  return {
    rule: code,
    subject: `act/${act.sequence}`,
    agency: act.actor.agency ?? state.plan.agency,
    detail,
    act: act.sequence,
  };
}

function saidSo({ at, actor }: CaseAction): Text {
  return {
    zh: `${actor.name}，${formatDateTime(at, 'zh-CN')}。`,
    en: `${actor.name}, ${formatDateTime(at, 'en')}.`,
  };
}

function withoutPost({ at, actor }: CaseAction): Text {
  return {
    zh: `${actor.name}于${formatDateTime(at, 'zh-CN')}办理，当日没有查到相应岗位。`,
    en: `${actor.name} acted on ${formatDateTime(at, 'en')}; no post for it is found on that day.`,
  };
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

function timeIn(at: Date): string {
  return clock.format(at);
}
