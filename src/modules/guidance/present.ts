import type { ChecklistShown, QuestionShown } from './contracts.ts';
import { purposesOf } from './interview/open-questions.ts';
import type { Journey } from './journey.ts';
import { findQuestionByName, type Progress } from './progress.ts';
import { helpFor, reasonsOf } from './reasons.ts';
import { requirementName } from './requirement-name.ts';
import type { Finding, JourneyResult } from './result.ts';

/** What programs are shown of a journey. */
export function presentProgress(journey: Journey, progress: Progress) {
  const { next, known } = progress;
  return {
    next: next && presentQuestion(journey, progress, next.name),
    expected: next?.expected ?? 0,
    most: next?.most ?? 0,
    known: [...known],
  };
}

function presentQuestion(journey: Journey, progress: Progress, name: string): QuestionShown | undefined {
  const { form, problem } = journey.interview;
  const question = findQuestionByName(form, name);
  if (!question) return undefined;
  const { element, label, hint, choices } = question;
  return {
    code: element.code,
    name: element.name,
    label,
    hint,
    type: element.type,
    unit: element.unit,
    choices: choices.map((choice) => ({ code: choice.code, name: choice.name })),
    why: purposesOf(problem, progress.standing, name).flatMap(({ subject, decides, isInclusion }) => {
      const stop = journey.stops.find(({ version }) => version.item.basicCode === subject.code);
      if (!stop) return [];
      const about = stop.version.item.name;
      return [
        ...(isInclusion ? [{ item: subject.code, kind: 'inclusion' as const, about }] : []),
        ...decides.map((requirement) => ({
          item: subject.code,
          kind: requirement.kind,
          about: requirementName(stop.version.item, stop.subCases, requirement) ?? about,
        })),
      ];
    }),
  };
}

export function presentOutcome(journey: Journey, progress: Progress) {
  return progress.outcomes.flatMap((outcome) => {
    const stop = journey.stops.find(({ version }) => version.item.basicCode === outcome.subject.code);
    if (!stop) return [];
    const { item, implementationCode } = stop.version;
    const help =
      outcome.result === 'not-eligible' ? helpFor(journey, progress, outcome) : { ways: [], from: undefined };
    return [
      {
        item: item.basicCode,
        implementationCode,
        name: item.name,
        result: outcome.result,
        reasons: reasonsOf(journey, progress, item, outcome).map(({ text, needed, questions }) => ({
          text,
          needed,
          answers: questions.map(({ element }) => element.code),
        })),
        undecided: outcome.undecided.flatMap(
          (requirement) => requirementName(stop.version.item, stop.subCases, requirement) ?? [],
        ),
        changes: help.ways.map((way) =>
          way.map(({ name, to }) => ({
            question: findQuestionByName(journey.interview.form, name)?.element.code ?? name,
            to: [...to],
          })),
        ),
        from: help.from,
      },
    ];
  });
}

export function presentChecklist({ stop, checklist }: Finding): ChecklistShown {
  const { item, implementationCode } = stop.version;
  const short = ({ code, name }: { readonly code: string; readonly name: ChecklistShown['name'] }) => ({
    code,
    name,
  });
  const { limit } = checklist;
  return {
    item: item.basicCode,
    implementationCode,
    name: item.name,
    bring: checklist.bring.map(short),
    perhaps: checklist.perhaps.map(short),
    notNeeded: [
      ...checklist.made.map((material) => ({ ...short(material), because: 'made' as const })),
      ...checklist.fetched.map((material) => ({ ...short(material), because: 'fetched' as const })),
      ...checklist.yielded.map(({ material }) => ({ ...short(material), because: 'yielded' as const })),
    ],
    situations: checklist.situations.map(short),
    units: checklist.units.map(({ code, name, level, stage, act, basis }) => ({
      code,
      name,
      level,
      stage,
      act,
      basis,
    })),
    fees: checklist.fees.map(({ name, standard }) => ({ name, standard })),
    limit: limit && { value: limit.value, unit: limit.unit },
    visits: item.visits,
    legalBases: item.legalBases.map(({ law, article }) => ({ law, article })),
  };
}

export function presentPlan({ plan }: JourneyResult) {
  return {
    workingDays: plan.workingDays,
    visits: plan.visits,
    steps: plan.steps.map(({ code, item, before, start, end, isCritical, yields }) => ({
      item: code,
      name: item.name,
      after: [...before],
      start,
      end,
      isCritical,
      yields: [...yields].map(([material, from]) => ({ material, from })),
    })),
  };
}
