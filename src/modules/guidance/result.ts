import type { Text } from '../../kernel/messages.ts';
import { type Checklist, checklistOf } from './checklist.ts';
import type { SubjectOutcome } from './interview/outcome.ts';
import type { Journey, Stop } from './journey.ts';
import { type PathPlan, type PlannedItem, planPath } from './plan/path-plan.ts';
import type { Progress } from './progress.ts';

/** One item at the end of a journey. */
export interface Finding {
  readonly stop: Stop;
  readonly outcome: SubjectOutcome;
  readonly checklist: Checklist;
}

/** What a journey comes to: the items by what was found, and the way through those to be done. */
export interface JourneyResult {
  /** In the order in which they can be begun. */
  readonly toDo: readonly Finding[];
  readonly notPossible: readonly Finding[];
  readonly notConcerned: readonly Finding[];
  readonly plan: PathPlan;
}

export function resultOf(journey: Journey, progress: Progress): JourneyResult {
  const findings = progress.outcomes.flatMap((outcome) => {
    const stop = journey.stops.find(({ version }) => version.item.basicCode === outcome.subject.code);
    return stop ? [{ stop, outcome, checklist: checklistOf(stop.version.item, outcome, stop.subCases) }] : [];
  });
  const isToDo = ({ outcome }: Finding) =>
    outcome.result === 'eligible' || outcome.result === 'to-be-checked' || outcome.result === 'open';
  const toDo = findings.filter(isToDo);
  const plan = planPath([...toDo.map(plannedItem), ...itemsElsewhere(journey, toDo)]);
  return {
    toDo: plan.steps.flatMap(({ code, yields }) => {
      const finding = toDo.find(({ outcome }) => outcome.subject.code === code);
      if (!finding) return [];
      const { item } = finding.stop.version;
      return [{ ...finding, checklist: checklistOf(item, finding.outcome, finding.stop.subCases, yields) }];
    }),
    notPossible: findings.filter(({ outcome }) => outcome.result === 'not-eligible'),
    notConcerned: findings.filter(({ outcome }) => outcome.result === 'not-concerned'),
    plan,
  };
}

function plannedItem({ stop, checklist }: Finding): PlannedItem {
  return {
    item: stop.version.item,
    materials: [...checklist.bring, ...checklist.fetched],
    limit: checklist.limit,
    after: [...(stop.entry?.after ?? []), ...itemsBefore(checklist)],
    takes: stop.entry?.takes ?? [],
  };
}

/** Items of other units that come first, where the journey itself does not go through them. */
function itemsElsewhere(journey: Journey, toDo: readonly Finding[]): PlannedItem[] {
  const own = new Set(journey.stops.map(({ version }) => version.item.basicCode));
  const codes = new Set(toDo.flatMap(({ checklist }) => itemsBefore(checklist)));
  return [...codes].flatMap((code) => {
    const item = own.has(code) ? undefined : journey.elsewhere.get(code)?.item;
    const limit = item?.limits.promised ?? item?.limits.statutory;
    return item ? [{ item, materials: [], limit, after: [], takes: [] }] : [];
  });
}

function itemsBefore({ units }: Checklist): string[] {
  return units.flatMap(({ stage, item }) => (stage === 'before' && item ? [item] : []));
}

/** Conditions in words alone: no rule decides them, so an officer looks. */
export function conditionsInWords({ stop }: Finding): Text[] {
  return stop.version.item.conditions.filter(({ rule }) => rule === undefined).map(({ text }) => text);
}
