import type { Frame, Position } from '../../src/modules/guidance/index.ts';

/** Chooses what is asked next; undefined when nothing is left to ask. */
export type Order = (position: Position, answered: Answered) => number | undefined;

/** Answers on the way here, by place of the question. */
export type Answered = ReadonlyMap<number, number>;

/** Where a way through a navigator has come to; each is worked out once for all who come by. */
export interface Step {
  readonly position: Position;
  readonly answered: Answered;
  readonly question: number | undefined;
  readonly after: (Step | undefined)[];
}

/** All ways through a navigator in one order. */
export class Ways {
  readonly #frame: Frame;
  readonly #order: Order;
  readonly #steps = new Map<string, Step>();
  readonly first: Step;

  constructor(frame: Frame, order: Order) {
    this.#frame = frame;
    this.#order = order;
    this.first = this.#stepAt(frame.positionOf({}), new Map());
  }

  /** How many questions somebody with these answers is asked. */
  lengthFor(answerOf: (question: number) => number): number {
    let length = 0;
    for (let step = this.first; step.question !== undefined; length += 1) {
      step = this.#after(step, step.question, answerOf(step.question));
    }
    return length;
  }

  /** What somebody with these answers is asked, and answers. */
  walk(answerOf: (question: number) => number): Answered {
    const answered = new Map<number, number>();
    for (let step = this.first; step.question !== undefined; ) {
      const answer = answerOf(step.question);
      answered.set(step.question, answer);
      step = this.#after(step, step.question, answer);
    }
    return answered;
  }

  #after(step: Step, question: number, answer: number): Step {
    const known = step.after[answer];
    if (known) return known;
    const answered = new Map(step.answered).set(question, answer);
    const next = this.#stepAt(this.#frame.after(step.position, question, answer), answered);
    step.after[answer] = next;
    return next;
  }

  /** Positions that go on alike are one step. */
  #stepAt(position: Position, answered: Answered): Step {
    const key = this.#frame.keyOf(position);
    const known = this.#steps.get(key);
    if (known) return known;
    const step = { position, answered, question: this.#order(position, answered), after: [] };
    this.#steps.set(key, step);
    return step;
  }
}
