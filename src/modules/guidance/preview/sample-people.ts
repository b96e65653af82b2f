import type { FactValue } from '../../../kernel/rule/index.ts';
import type { Navigator } from '../navigator.ts';
import type { Coverage } from '../walks/coverage.ts';
import { replay } from './replay.ts';

type Facts = Readonly<Record<string, FactValue>>;

/**
 * People who come to each end of one navigator or the other, one of a kind; each can answer whatever either of them asks.
 * Where a rule's limit moves, those on both sides of both limits are among them.
 */
export function samplePeople(coverages: readonly Coverage[]): Facts[] {
  const navigators = coverages.map(({ navigator }) => navigator);
  const people = new Map<string, Facts>();
  for (const { ends } of coverages) {
    for (const { way } of ends) {
      if (!way) continue;
      const facts = answeringAll(navigators, Object.fromEntries(way.map(({ name, value }) => [name, value])));
      people.set(
        JSON.stringify(Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1))),
        facts,
      );
    }
  }
  return [...people.values()];
}

/** With the first answer to whatever they would be asked beyond what is known of them. */
function answeringAll(navigators: readonly Navigator[], known: Facts): Facts {
  let facts = known;
  for (const navigator of navigators) {
    for (let open = replay(navigator, facts).unanswered; open.length > 0; ) {
      for (const name of open) {
        const value = navigator.interview.problem.questions.get(name)?.answers[0]?.value;
        facts = { ...facts, [name]: value ?? '' };
      }
      open = replay(navigator, facts).unanswered;
    }
  }
  return facts;
}
