import { type FactValue, namesIn, type Rule } from '../../../kernel/rule/index.ts';
import { Inquiry } from '../interview/inquiry.ts';
import { type NameSet, placesIn } from '../interview/name-set.ts';
import type { AskedQuestion, Problem, Subject } from '../interview/problem.ts';

/** What is to hold for somebody, about one item. */
export interface Goal {
  readonly subject: Subject;
  readonly concerned: boolean;
  readonly rules: readonly { readonly rule: Rule; readonly holds: boolean }[];
}

export type Facts = Readonly<Record<string, FactValue>>;

/** Answers with which the goal is reached; `nobody` is certain, `too-long` is not. */
export type Found = Facts | 'nobody' | 'too-long';

const maximumTried = 20_000;

/** Tries the answers that rules tell apart, asking only what the form would put. */
export function findPerson(problem: Problem, { subject, concerned, rules }: Goal): Found {
  return new PersonSearch(problem, subject, (inquiry) => {
    if (inquiry.inclusion === undefined) return placesIn(inquiry.inclusionOpen().next)[0] ?? 'missed';
    if (inquiry.inclusion !== concerned) return 'missed';
    const verdicts = rules.map(({ rule }) => inquiry.verdict(rule));
    if (rules.some(({ holds }, place) => verdicts[place] === !holds)) return 'missed';
    const open = rules.find((_, place) => verdicts[place] === undefined);
    return open ? (placesIn(inquiry.openOf(open.rule).next)[0] ?? 'missed') : 'reached';
  }).found();
}

/** Answers after which nothing is left to ask about the item but this question: no order goes round it then. */
export function findPersonAsked(problem: Problem, subject: Subject, name: string): Found {
  const place = problem.questions.get(name)?.place ?? -1;
  const concerning = [...subject.conditions, ...subject.details].filter(({ rule }) =>
    reaches(rule, name, subject),
  );
  return new PersonSearch(problem, subject, (inquiry) => {
    if (inquiry.inclusion === undefined) return othersFirst(inquiry.inclusionOpen().next, place);
    const pressing = inquiry.pressing();
    const open = pressing.filter((requirement) => concerning.includes(requirement));
    if (!open.some(({ rule }) => placesIn(inquiry.openOf(rule).remaining).includes(place))) return 'missed';
    for (const { rule } of [...open, ...pressing]) {
      const next = othersFirst(inquiry.openOf(rule).next, place);
      if (typeof next === 'number') return next;
    }
    return 'reached';
  }).found();
}

function othersFirst(next: NameSet, place: number): Step {
  const others = placesIn(next).filter((one) => one !== place);
  return others[0] ?? (placesIn(next).includes(place) ? 'reached' : 'missed');
}

function reaches(rule: Rule, name: string, { guards }: Subject): boolean {
  const names = new Set(namesIn(rule));
  for (const one of names)
    for (const guard of guards.get(one) ?? []) for (const below of namesIn(guard)) names.add(below);
  return names.has(name);
}

/** Place of the question to be answered next, or the end. */
type Step = 'reached' | 'missed' | number;

class PersonSearch {
  #tried = 0;
  readonly #problem: Problem;
  readonly #subject: Subject;
  readonly #step: (inquiry: Inquiry) => Step;
  readonly #questions: readonly AskedQuestion[];

  constructor(problem: Problem, subject: Subject, step: (inquiry: Inquiry) => Step) {
    this.#problem = problem;
    this.#subject = subject;
    this.#step = step;
    this.#questions = [...problem.questions.values()];
  }

  found(): Found {
    return this.#from({}) ?? (this.#tried > maximumTried ? 'too-long' : 'nobody');
  }

  #from(facts: Facts): Facts | undefined {
    this.#tried += 1;
    if (this.#tried > maximumTried) return undefined;
    const standing = { facts, skipped: new Set<string>(), isExhaustive: false };
    const step = this.#step(new Inquiry(this.#problem, this.#subject, standing));
    if (step === 'reached') return facts;
    if (step === 'missed') return undefined;
    const { name = '', answers = [] } = this.#questions[step] ?? {};
    for (const { value } of answers) {
      const found = this.#from({ ...facts, [name]: value });
      if (found) return found;
    }
    return undefined;
  }
}
