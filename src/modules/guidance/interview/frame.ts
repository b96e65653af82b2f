import type { Facts } from '../../../kernel/rule/index.ts';
import { AnswerClasses } from './answer-classes.ts';
import type { Standing } from './inquiry.ts';
import { addAll, type NameSet, noNames } from './name-set.ts';
import { type AskedQuestion, type Problem, rulesOf, type Skipped } from './problem.ts';
import { type SubjectState, SubjectStates } from './subject-states.ts';
import type { Way } from './way.ts';

/** Where an interview stands: the state of each subject. */
export type Position = readonly SubjectState[];

/** The frame of a standing; it is kept as long as the problem is, unless it grows too large. */
export function frameOf(problem: Problem, { skipped, isExhaustive }: Standing): Frame {
  const ofProblem = frames.get(problem) ?? new Map<string, Frame>();
  frames.set(problem, ofProblem);
  const key = `${isExhaustive} ${[...skipped].sort().join()}`;
  const known = ofProblem.get(key);
  if (known && known.size < maximumSize) return known;
  if (ofProblem.size >= maximumFrames) ofProblem.clear();
  const frame = new Frame(problem, skipped, isExhaustive);
  ofProblem.set(key, frame);
  return frame;
}

const frames = new WeakMap<Problem, Map<string, Frame>>();
const maximumFrames = 40;
const maximumSize = 100_000;

/**
 * A problem as everybody meets it who has skipped the same questions. What is found out about its positions is kept
 * for the next person; nothing of it is anybody's, only rules and the answers they tell apart.
 */
export class Frame {
  readonly problem: Problem;
  readonly questions: readonly AskedQuestion[];
  /** The best way on, by component. */
  readonly ways = new Map<string, Way>();
  /** Components for which the best way takes too long to find. */
  readonly tooLarge = new Set<string>();
  readonly #classes: readonly AnswerClasses[];
  readonly #subjects: readonly SubjectStates[];
  readonly #concerned: readonly (readonly number[])[];

  constructor(problem: Problem, skipped: Skipped, isExhaustive: boolean) {
    this.problem = problem;
    this.questions = [...problem.questions.values()];
    const rules = problem.subjects.flatMap(rulesOf);
    this.#classes = this.questions.map((question) => new AnswerClasses(question, rules, problem));
    const numbers = new Map<string, number>();
    const around = {
      problem,
      skipped,
      isExhaustive,
      questions: this.questions,
      classes: this.#classes,
      numberOf: (residue: string) => {
        const number = numbers.get(residue) ?? numbers.size;
        numbers.set(residue, number);
        return number;
      },
    };
    this.#subjects = problem.subjects.map((subject, place) => new SubjectStates(subject, place, around));
    this.#concerned = this.questions.map(({ place }) =>
      this.#subjects.flatMap(({ places }, subject) => (places.has(place) ? [subject] : [])),
    );
  }

  /** How much is kept: states and ways. */
  get size(): number {
    return this.#subjects.reduce((sum, { size }) => sum + size, this.ways.size);
  }

  positionOf(facts: Facts): Position {
    const answers = new Int16Array(this.questions.length).fill(-1);
    for (const { name, place } of this.questions) {
      const value = facts[name];
      if (value !== undefined && value !== null) answers[place] = this.#classes[place]?.numberOf(value) ?? -1;
    }
    return this.#subjects.map((subject) => subject.stateWith(answers));
  }

  /** The position after one more answer. */
  after(position: Position, question: number, answer: number): Position {
    const next = [...position];
    for (const subject of this.#concerned[question] ?? []) {
      const state = position[subject];
      const after = state && this.#subjects[subject]?.after(state, question, answer);
      if (after) next[subject] = after;
    }
    return next;
  }

  /** Alike for positions from which it goes on alike. */
  keyOf(position: Position): string {
    return position.map(({ parts }) => parts.map(({ key }) => key).join()).join(' ');
  }

  union(position: Position, part: 'next' | 'leading' | 'remaining'): NameSet {
    const union = noNames(this.questions.length);
    for (const state of position) addAll(union, state[part]);
    return union;
  }
}
