import { type Frame, frameOf, type Position } from '../interview/frame.ts';
import { nextAt } from '../interview/next-question.ts';
import { outcomeOf, type SubjectOutcome } from '../interview/outcome.ts';
import type { Problem } from '../interview/problem.ts';
import type { Facts } from './find-person.ts';

/** Answers in the order in which they were given, as numbers of the answers that rules tell apart. */
export type Path = readonly { readonly question: number; readonly answer: number }[];

/** What walks through a navigator have come by. */
export class Visits {
  readonly frame: Frame;
  walks = 0;
  readonly #branches = new Map<number, Set<number>>();
  readonly #outcomes = new Map<string, Set<SubjectOutcome['result']>>();
  /** Branches that nobody has taken yet, with a way to their question. */
  readonly #pending: { readonly path: Path; readonly question: number; readonly answer: number }[] = [];

  constructor(problem: Problem) {
    this.frame = frameOf(problem, { facts: {}, skipped: new Set(), isExhaustive: false });
  }

  /** Walks as somebody with these facts, then takes every branch on the way that was not taken before. */
  walk(facts: Facts): SubjectOutcome[] {
    const outcomes = this.#follow([], facts);
    for (let branch = this.#pending.pop(); branch; branch = this.#pending.pop()) {
      const { path, question, answer } = branch;
      if (!this.#branches.get(question)?.has(answer)) this.#follow([...path, { question, answer }], facts);
    }
    return outcomes;
  }

  hasAsked(name: string): boolean {
    const place = this.frame.problem.questions.get(name)?.place;
    return place !== undefined && this.#branches.has(place);
  }

  get branches(): number {
    return [...this.#branches.values()].reduce((sum, answers) => sum + answers.size, 0);
  }

  get questions(): number {
    return this.#branches.size;
  }

  outcomesOf(subject: string): ReadonlySet<SubjectOutcome['result']> {
    return this.#outcomes.get(subject) ?? new Set();
  }

  #follow(begun: Path, facts: Facts): SubjectOutcome[] {
    const { frame } = this;
    let position: Position = frame.positionOf({});
    const path: { question: number; answer: number }[] = [];
    for (;;) {
      const question = begun[path.length]?.question ?? this.#nextPlace(position);
      if (question === undefined) break;
      const answer = begun[path.length]?.answer ?? this.#answerTo(question, facts);
      this.#note(path, question, answer);
      path.push({ question, answer });
      position = frame.after(position, question, answer);
    }
    this.walks += 1;
    return this.#conclude(path);
  }

  #nextPlace(position: Position): number | undefined {
    const next = nextAt(this.frame, position);
    return next && this.frame.problem.questions.get(next.name)?.place;
  }

  /** The fact, or the first answer where there is none. */
  #answerTo(question: number, facts: Facts): number {
    const { name = '', answers = [] } = this.frame.questions[question] ?? {};
    const found = answers.findIndex(({ value }) => JSON.stringify(value) === JSON.stringify(facts[name]));
    return Math.max(0, found);
  }

  #note(path: Path, question: number, answer: number): void {
    const taken = this.#branches.get(question) ?? new Set<number>();
    this.#branches.set(question, taken);
    if (taken.has(answer)) return;
    taken.add(answer);
    for (const other of this.frame.questions[question]?.answers.keys() ?? []) {
      if (!taken.has(other)) this.#pending.push({ path: [...path], question, answer: other });
    }
  }

  #conclude(path: Path): SubjectOutcome[] {
    const facts = Object.fromEntries(
      path.flatMap(({ question, answer }) => {
        const { name = '', answers = [] } = this.frame.questions[question] ?? {};
        const value = answers[answer]?.value;
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const outcomes = outcomeOf(this.frame.problem, { facts, skipped: new Set(), isExhaustive: false });
    for (const { subject, result } of outcomes) {
      const seen = this.#outcomes.get(subject.code) ?? new Set();
      this.#outcomes.set(subject.code, seen.add(result));
    }
    return outcomes;
  }
}
