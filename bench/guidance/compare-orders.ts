import assert from 'node:assert/strict';
import type { FactValue } from '../../src/kernel/rule/index.ts';
import {
  type Frame,
  frameOf,
  type Navigator,
  nextAt,
  openAt,
  outcomeOf,
  type SubjectOutcome,
} from '../../src/modules/guidance/index.ts';
import { skewed, type Townspeople } from './people.ts';
import { PublicodesOrder } from './publicodes-order.ts';
import { type Order, Ways } from './walk.ts';

export const orderNames = ['ours', 'authored', 'publicodes'] as const;
export type OrderName = (typeof orderNames)[number];

/** Questions asked until everything is decided, by order and person. */
export type Asked = Readonly<Record<OrderName, Uint8Array>>;

export interface Comparison {
  readonly navigator: Navigator;
  readonly asked: Asked;
  /** In a town whose likelihoods are others than the orders take them to be. */
  readonly askedElsewhere: Asked;
}

/** How many people are looked at for what was decided, not only for how many questions it took. */
const examined = 200;

type AnswerOf = (question: number) => number;

/** Everybody walks through a navigator in each order; each way has to end with the same decisions. */
export function compareOrders(navigator: Navigator, people: Townspeople): Comparison {
  const frame = emptyFrame(navigator);
  const publicodes = new PublicodesOrder(frame);
  const ways = {
    ours: new Ways(frame, ourOrder(frame)),
    authored: new Ways(frame, authoredOrder(frame)),
    publicodes: new Ways(frame, publicodes.order),
  };
  const answersHere = frame.questions.map(({ name, answers }) =>
    people.answersTo(name, answers.map(likelihood)),
  );
  const answersElsewhere = frame.questions.map(({ name, answers }) =>
    people.answersTo(name, skewed(name, answers.map(likelihood), people.count)),
  );
  const counted = (answers: readonly Uint8Array[], order: OrderName) =>
    Uint8Array.from({ length: people.count }, (_, person) =>
      ways[order].lengthFor((question) => answers[question]?.[person] ?? 0),
    );
  const asked = (answers: readonly Uint8Array[]): Asked => ({
    ours: counted(answers, 'ours'),
    authored: counted(answers, 'authored'),
    publicodes: counted(answers, 'publicodes'),
  });
  for (let person = 0; person < Math.min(examined, people.count); person += 1) {
    assertAlike(frame, ways, publicodes, (question) => answersHere[question]?.[person] ?? 0);
  }
  return { navigator, asked: asked(answersHere), askedElsewhere: asked(answersElsewhere) };
}

function likelihood({ probability }: { readonly probability: number }): number {
  return probability;
}

/** A navigator as somebody meets it of whom nothing is known. */
export function emptyFrame({ interview: { problem } }: Navigator): Frame {
  return frameOf(problem, { facts: {}, skipped: new Set(), isExhaustive: false });
}

export function ourOrder(frame: Frame): Order {
  return (position) => {
    const next = nextAt(frame, position);
    return next && frame.problem.questions.get(next.name)?.place;
  };
}

/** The first question of the form whose answer can still decide something. */
function authoredOrder(frame: Frame): Order {
  return (position) => {
    const [name] = openAt(frame, position).next;
    return name === undefined ? undefined : frame.problem.questions.get(name)?.place;
  };
}

function assertAlike(
  frame: Frame,
  ways: Readonly<Record<OrderName, Ways>>,
  publicodes: PublicodesOrder,
  answerOf: AnswerOf,
): void {
  const decided = decisionsOf(outcomesAfter(frame, ways.ours.walk(answerOf)));
  assert.deepEqual(decisionsOf(outcomesAfter(frame, ways.authored.walk(answerOf))), decided);
  assert.deepEqual(publicodes.decided(ways.publicodes.walk(answerOf)), decided);
}

function outcomesAfter(
  { problem, questions }: Frame,
  answered: ReadonlyMap<number, number>,
): SubjectOutcome[] {
  const facts: Record<string, FactValue> = {};
  for (const [question, answer] of answered) {
    const { name = '', answers = [] } = questions[question] ?? {};
    facts[name] = answers[answer]?.value ?? '';
  }
  return outcomeOf(problem, { facts, skipped: new Set(), isExhaustive: false });
}

/** In the names that the publicodes model gives to its targets. */
function decisionsOf(outcomes: readonly SubjectOutcome[]): string[] {
  return outcomes.flatMap(({ subject, result, holding }, number) => {
    assert.notEqual(result, 'open');
    const isConcerned = result !== 'not-concerned';
    const isPossible = isConcerned && result !== 'not-eligible';
    return [
      ...(subject.include && isConcerned ? [`s${number} include`] : []),
      ...(isPossible
        ? [`s${number} eligible`, ...holding.map(({ kind, code }) => `s${number} ${kind} ${code}`)]
        : []),
    ];
  });
}
