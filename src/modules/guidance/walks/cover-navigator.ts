import { setImmediate } from 'node:timers/promises';
import type { Text } from '../../../kernel/messages.ts';
import { namesIn } from '../../../kernel/rule/index.ts';
import type { SubjectOutcome } from '../interview/outcome.ts';
import { type Requirement, rulesOf, type Subject } from '../interview/problem.ts';
import type { Navigator } from '../navigator.ts';
import { findQuestionByName } from '../progress.ts';
import { requirementName } from '../requirement-name.ts';
import { type Found, findPerson, findPersonAsked, type Goal } from './find-person.ts';
import type { FindingKind, NavigatorFinding } from './finding.ts';
import { Visits } from './visits.ts';

/** What the generated walks through one navigator came to. */
export interface Coverage {
  readonly navigator: Navigator;
  readonly walks: number;
  readonly questions: { readonly visited: number; readonly all: number };
  readonly branches: { readonly visited: number; readonly all: number };
  readonly outcomes: { readonly visited: number; readonly all: number };
  readonly findings: readonly NavigatorFinding[];
}

/**
 * Somebody is looked for to every end there should be: concerned or not, each condition failing, all met, each material,
 * fee, sub-case and unit with and without. Each walks through the navigator, and every branch on the way is taken.
 * That takes up to a second, so other work passes between two subjects.
 */
export async function coverNavigator(navigator: Navigator): Promise<Coverage> {
  const cover = new Cover(navigator);
  for (const subject of navigator.interview.problem.subjects) {
    cover.subject(subject);
    await setImmediate();
  }
  return cover.result();
}

class Cover {
  readonly #navigator: Navigator;
  readonly #visits: Visits;
  readonly #findings: NavigatorFinding[] = [];
  #outcomes = { visited: 0, all: 0 };

  constructor(navigator: Navigator) {
    this.#navigator = navigator;
    this.#visits = new Visits(navigator.interview.problem);
  }

  subject(subject: Subject): void {
    const item = this.#itemOf(subject);
    const met = subject.conditions.map(({ rule }) => ({ rule, holds: true }));
    const concerned = { subject, concerned: true };
    if (subject.include) {
      this.#end({ subject, concerned: false, rules: [] }, 'not-concerned');
      if (this.#end({ ...concerned, rules: [] }) === 'nobody') {
        this.#note('never-concerned', subject, item.name);
        return;
      }
    }
    if (this.#end({ ...concerned, rules: met }, 'eligible') === 'nobody') {
      this.#note('nobody-qualifies', subject, item.name);
      return;
    }
    for (const condition of subject.conditions) {
      const goal = { ...concerned, rules: [{ rule: condition.rule, holds: false }] };
      if (this.#end(goal, 'not-eligible') === 'nobody' && this.#isSingle)
        this.#note('condition-never-fails', subject, this.#nameOf(subject, condition));
    }
    for (const detail of subject.details) {
      const about = this.#nameOf(subject, detail);
      const with_ = { ...concerned, rules: [{ rule: detail.rule, holds: true }, ...met] };
      const without = { ...concerned, rules: [{ rule: detail.rule, holds: false }, ...met] };
      if (this.#end(with_) === 'nobody' && this.#isSingle) this.#note('part-for-nobody', subject, about);
      if (this.#end(without) === 'nobody' && this.#isSingle) this.#note('part-for-everybody', subject, about);
    }
  }

  result(): Coverage {
    const { problem } = this.#navigator.interview;
    const named = new Set(
      problem.subjects.flatMap(({ include, conditions, details }) =>
        [...(include ? [include] : []), ...[...conditions, ...details].map(({ rule }) => rule)].flatMap(
          namesIn,
        ),
      ),
    );
    for (const name of named) {
      if (problem.questions.has(name)) this.#askedFor(name);
    }
    const asked = [...problem.questions.values()].filter(({ name }) => this.#visits.hasAsked(name));
    for (const { name, answers } of asked) {
      if (answers.length === 1 && this.#isSingle)
        this.#note('answers-alike', this.#subjectNaming(name), this.#questionName(name));
    }
    return {
      navigator: this.#navigator,
      walks: this.#visits.walks,
      questions: {
        visited: this.#visits.questions,
        all: new Set([...named, ...asked.map(({ name }) => name)]).size,
      },
      branches: {
        visited: this.#visits.branches,
        all: asked.reduce((sum, { answers }) => sum + answers.length, 0),
      },
      outcomes: this.#outcomes,
      findings: this.#findings,
    };
  }

  /** What concerns one item alone is said with the item; an event may well leave some of it idle. */
  get #isSingle(): boolean {
    return this.#navigator.scenario === undefined;
  }

  /** Looks for somebody who cannot but be asked, where no walk has come by the question yet. */
  #askedFor(name: string): void {
    if (this.#visits.hasAsked(name)) return;
    const { problem } = this.#navigator.interview;
    for (const subject of problem.subjects) {
      const found = findPersonAsked(problem, subject, name);
      if (typeof found === 'object') this.#visits.walk(found);
      if (this.#visits.hasAsked(name)) return;
    }
    if (this.#isSingle)
      this.#note('question-never-asked', this.#subjectNaming(name), this.#questionName(name));
  }

  /** Looks for somebody, and walks as they would. */
  #end(goal: Goal, expected?: SubjectOutcome['result']): Found {
    const { subject } = goal;
    const found = findPerson(this.#navigator.interview.problem, goal);
    if (expected) this.#outcomes.all += 1;
    if (found === 'too-long') this.#note('not-tried', subject, this.#itemOf(subject).name);
    if (found === 'nobody' || found === 'too-long') return found;
    const outcomes = this.#visits.walk(found);
    const outcome = outcomes.find((one) => one.subject === subject);
    if (!expected) return found;
    this.#outcomes.visited += 1;
    const isCertain = expected !== 'eligible' || outcome?.result !== 'to-be-checked';
    if (outcome?.result !== expected && isCertain)
      this.#note('wrong-end', subject, this.#itemOf(subject).name);
    return found;
  }

  #note(kind: FindingKind, subject: Subject | undefined, about: Text): void {
    const { code, title } = this.#navigator;
    const finding = { kind, navigator: code, title, item: subject?.code, about };
    const isKnown = this.#findings.some(
      (one) => one.kind === kind && one.item === finding.item && one.about.zh === about.zh,
    );
    if (!isKnown) this.#findings.push(finding);
  }

  #itemOf({ code }: Subject) {
    const guided = this.#navigator.items.find(({ item }) => item.basicCode === code);
    if (!guided) throw new RangeError(`no item ${code} in navigator ${this.#navigator.code}`);
    return guided.item;
  }

  #nameOf(subject: Subject, requirement: Requirement): Text {
    const guided = this.#navigator.items.find(({ item }) => item.basicCode === subject.code);
    return (guided && requirementName(guided.item, guided.subCases, requirement)) ?? { zh: requirement.code };
  }

  #questionName(name: string): Text {
    return findQuestionByName(this.#navigator.interview.form, name)?.element.name ?? { zh: name };
  }

  #subjectNaming(name: string): Subject | undefined {
    return this.#navigator.interview.problem.subjects.find((subject) =>
      rulesOf(subject).flatMap(namesIn).includes(name),
    );
  }
}
