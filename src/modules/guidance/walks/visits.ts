import { type Frame, frameOf, type Position } from '../interview/frame.ts';
import { nextAt } from '../interview/next-question.ts';
import { purposesOf } from '../interview/open-questions.ts';
import { outcomeOf, type SubjectOutcome } from '../interview/outcome.ts';
import type { Problem, Requirement, Subject } from '../interview/problem.ts';
import type { Way } from './coverage.ts';
import type { Facts } from './find-person.ts';

/** Answers in the order in which they were given, as numbers of the answers that rules tell apart. */
type Path = readonly { readonly question: number; readonly answer: number }[];

/** One way through, and what it came to. */
export interface Walk {
  readonly way: Way;
  readonly outcomes: readonly SubjectOutcome[];
}

export interface Purpose {
  readonly subject: Subject;
  /** Undefined: whether the item concerns the person. */
  readonly requirement: Requirement | undefined;
}

/** What walks through a navigator have come by. */
export class Visits {
  readonly frame: Frame;
  walks = 0;
  shortest = Number.POSITIVE_INFINITY;
  longest: Way = [];
  readonly #askings = new Map<number, Asking>();
  /** Branches that nobody has taken yet, with a way to their question. */
  readonly #pending: { readonly path: Path; readonly question: number; readonly answer: number }[] = [];

  constructor(problem: Problem) {
    this.frame = frameOf(problem, { facts: {}, skipped: new Set(), isExhaustive: false });
  }

  /** Walks as somebody with these facts, then takes every branch on the way that was not taken before. */
  walk(facts: Facts): Walk {
    const walk = this.#follow([], facts);
    for (let branch = this.#pending.pop(); branch; branch = this.#pending.pop()) {
      const { path, question, answer } = branch;
      if (!this.#askings.get(question)?.answers.has(answer))
        this.#follow([...path, { question, answer }], facts);
    }
    return walk;
  }

  /** How a question was met, undefined where it never was. */
  askingOf(name: string): Asking | undefined {
    const place = this.frame.problem.questions.get(name)?.place;
    return place === undefined ? undefined : this.#askings.get(place);
  }

  #follow(begun: Path, facts: Facts): Walk {
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
    const asking = this.#askings.get(question) ?? new Asking();
    this.#askings.set(question, asking);
    asking.times += 1;
    if (asking.answers.has(answer)) return;
    asking.answers.add(answer);
    for (const purpose of this.#purposesAt(path, question)) asking.add(purpose);
    for (const other of this.frame.questions[question]?.answers.keys() ?? []) {
      if (!asking.answers.has(other)) this.#pending.push({ path: [...path], question, answer: other });
    }
  }

  #purposesAt(path: Path, question: number): Purpose[] {
    const { problem, questions } = this.frame;
    const name = questions[question]?.name ?? '';
    const standing = standingAfter(this.#wayOf(path));
    return purposesOf(problem, standing, name).flatMap(({ subject, decides, isInclusion }) => [
      ...(isInclusion ? [{ subject, requirement: undefined }] : []),
      ...decides.map((requirement) => ({ subject, requirement })),
    ]);
  }

  #conclude(path: Path): Walk {
    const way = this.#wayOf(path);
    this.walks += 1;
    this.shortest = Math.min(this.shortest, way.length);
    if (way.length > this.longest.length) this.longest = way;
    return { way, outcomes: outcomeOf(this.frame.problem, standingAfter(way)) };
  }

  #wayOf(path: Path): Way {
    return path.flatMap(({ question, answer }) => {
      const { name = '', answers = [] } = this.frame.questions[question] ?? {};
      const value = answers[answer]?.value;
      return value === undefined ? [] : [{ name, value }];
    });
  }
}

/** All that walks saw of one question. */
export class Asking {
  times = 0;
  readonly answers = new Set<number>();
  readonly #purposes = new Map<string, Purpose>();

  get purposes(): readonly Purpose[] {
    return [...this.#purposes.values()];
  }

  add(purpose: Purpose): void {
    const { subject, requirement } = purpose;
    this.#purposes.set(`${subject.code} ${requirement?.kind} ${requirement?.code}`, purpose);
  }
}

function standingAfter(way: Way) {
  const facts = Object.fromEntries(way.map(({ name, value }) => [name, value]));
  return { facts, skipped: new Set<string>(), isExhaustive: false };
}
