import { setImmediate } from 'node:timers/promises';
import { nextAt } from '../interview/next-question.ts';
import type { SubjectOutcome } from '../interview/outcome.ts';
import type { Requirement, Subject } from '../interview/problem.ts';
import type { Navigator } from '../navigator.ts';
import { coverQuestions } from './cover-questions.ts';
import type { Coverage, End, Lengths } from './coverage.ts';
import { findPerson, type Goal } from './find-person.ts';
import { FindingList } from './finding-list.ts';
import { leastQuestions } from './least-questions.ts';
import { NavigatorNames } from './navigator-names.ts';
import { Visits } from './visits.ts';

/** So many standings are tried out for the least number of questions. */
const standings = 1_000;

/**
 * Somebody is looked for to every end there should be: concerned or not, each condition failing, all met, each material,
 * fee, sub-case and unit with and without. Each walks through the navigator, and every branch on the way is taken.
 * Other work passes in between.
 */
export async function coverNavigator(navigator: Navigator): Promise<Coverage> {
  const { problem } = navigator.interview;
  const visits = new Visits(problem);
  const names = new NavigatorNames(navigator);
  const findings = new FindingList(navigator, names);
  const walker = new Walker(visits, names, findings);
  const ends: End[] = [];
  for (const subject of problem.subjects) {
    for await (const end of walker.endsOf(subject)) ends.push(end);
  }
  const questions = coverQuestions(problem, { visits, names, findings });
  const lengths = lengthsOf(visits);
  return { navigator, walks: visits.walks, questions, ends, lengths, findings: findings.all };
}

function lengthsOf({ frame, shortest, longest }: Visits): Lengths {
  const first = nextAt(frame, frame.positionOf({}));
  const mean = first?.expected ?? 0;
  const minimum = (first?.isProven ?? true) ? mean : leastQuestions(frame, standings);
  return { mean, minimum, shortest: Number.isFinite(shortest) ? shortest : 0, longest };
}

interface Expectation {
  readonly kind: End['kind'];
  readonly requirement?: Requirement;
  readonly goal: Omit<Goal, 'subject'>;
}

class Walker {
  readonly #visits: Visits;
  readonly #names: NavigatorNames;
  readonly #findings: FindingList;

  constructor(visits: Visits, names: NavigatorNames, findings: FindingList) {
    this.#visits = visits;
    this.#names = names;
    this.#findings = findings;
  }

  /** What cannot be met at all ends the list: nothing behind it can. */
  async *endsOf(subject: Subject): AsyncGenerator<End> {
    const met = subject.conditions.map(({ rule }) => ({ rule, holds: true }));
    if (subject.include) {
      yield this.#end(subject, { kind: 'not-concerned', goal: { concerned: false, rules: [] } });
      if (!this.#isReached(subject, { concerned: true, rules: [] })) {
        this.#findings.add('never-concerned', subject);
        return;
      }
    }
    const eligible = this.#end(subject, { kind: 'eligible', goal: { concerned: true, rules: met } });
    yield eligible;
    if (!eligible.way) {
      this.#whyNobody(subject);
      return;
    }
    for (const requirement of subject.conditions) {
      await setImmediate();
      const end = this.#end(subject, {
        kind: 'not-eligible',
        requirement,
        goal: this.#failing(subject, requirement),
      });
      yield end;
      if (!end.way) this.#findings.addOfItem('condition-never-fails', subject, requirement);
    }
    for (const requirement of subject.details) {
      for (const kind of ['with', 'without'] as const) {
        await setImmediate();
        const rules = [{ rule: requirement.rule, holds: kind === 'with' }, ...met];
        const end = this.#end(subject, { kind, requirement, goal: { concerned: true, rules } });
        yield end;
        if (!end.way)
          this.#findings.addOfItem(
            kind === 'with' ? 'part-for-nobody' : 'part-for-everybody',
            subject,
            requirement,
          );
      }
    }
  }

  /** By this condition alone, where anybody does; else whoever fails it. */
  #failing(subject: Subject, { rule }: Requirement): Omit<Goal, 'subject'> {
    const others = subject.conditions.filter((condition) => condition.rule !== rule);
    const fails = { rule, holds: false };
    const alone = {
      concerned: true,
      rules: [fails, ...others.map((condition) => ({ rule: condition.rule, holds: true }))],
    };
    return this.#isReached(subject, alone) ? alone : { concerned: true, rules: [fails] };
  }

  #isReached(subject: Subject, goal: Omit<Goal, 'subject'>): boolean {
    return findPerson(this.#visits.frame.problem, { ...goal, subject }) !== 'nobody';
  }

  /** Conditions that cannot hold by themselves are named; else they contradict each other. */
  #whyNobody(subject: Subject): void {
    const impossible = subject.conditions.filter(
      ({ rule }) => !this.#isReached(subject, { concerned: true, rules: [{ rule, holds: true }] }),
    );
    for (const condition of impossible) this.#findings.add('condition-never-holds', subject, condition);
    if (impossible.length === 0) this.#findings.add('nobody-qualifies', subject);
  }

  /** Looks for somebody, and walks as they would. */
  #end(subject: Subject, { kind, requirement, goal }: Expectation): End {
    const end = {
      subject,
      item: this.#names.itemOf(subject).name,
      kind,
      requirement,
      about: requirement ? this.#names.requirement(subject, requirement) : this.#names.itemOf(subject).name,
    };
    const found = findPerson(this.#visits.frame.problem, { ...goal, subject });
    if (found === 'too-long') this.#findings.add('not-tried', subject);
    if (found === 'nobody' || found === 'too-long') return { ...end, way: undefined };
    const { way, outcomes } = this.#visits.walk(found);
    this.#checkOutcome(
      kind,
      outcomes.find((one) => one.subject === subject),
    );
    return { ...end, way };
  }

  #checkOutcome(kind: End['kind'], outcome: SubjectOutcome | undefined): void {
    if (!outcome) return;
    if (outcome.result === 'open') this.#findings.add('dead-end', outcome.subject);
    const mayApply = kind === 'with' || kind === 'without' || kind === 'eligible';
    const expected = mayApply ? ['eligible', 'to-be-checked', 'open'] : [kind, 'open'];
    if (!expected.includes(outcome.result)) this.#findings.add('wrong-end', outcome.subject);
  }
}
