import { type Component, componentsOf } from './components.ts';
import type { Frame, Position } from './frame.ts';
import { countOf, hasName, placesIn } from './name-set.ts';
import type { Way } from './way.ts';

/** The least expected number of questions: every question with every answer, each component looked at once. */
export class Search {
  readonly #frame: Frame;
  #budget: number;

  /** @param budget how many components may be looked at */
  constructor(frame: Frame, budget: number) {
    this.#frame = frame;
    this.#budget = budget;
  }

  /** @returns undefined where that takes more than the budget */
  wayOf(position: Position, component: Component): Way | undefined {
    const { ways } = this.#frame;
    const known = ways.get(component.key);
    if (known) return known;
    if (this.#budget <= 0) return undefined;
    this.#budget -= 1;
    let best: Way | undefined;
    for (const attempt of this.#attempts(position, component)) {
      const way = this.#follow(attempt, best?.expected);
      if (way === 'no-better') continue;
      if (!way) return undefined;
      if (!best || isBetter(way, best)) best = way;
    }
    if (best) ways.set(component.key, best);
    return best;
  }

  /** The most promising first. */
  #attempts(position: Position, component: Component): Attempt[] {
    const attempts = candidatesOf(this.#frame, position, component).map((question) => {
      const answers = this.#frame.questions[question]?.answers ?? [];
      const branches = answers.map(({ probability }, answer) => {
        const after = this.#frame.after(position, question, answer);
        const components = componentsOf(after, component.names);
        return { probability, position: after, components, least: this.#leastOfAll(components) };
      });
      const least = branches.reduce((sum, branch) => sum + branch.probability * branch.least, 1);
      return { question, branches, least };
    });
    return attempts.sort((one, other) => one.least - other.least);
  }

  #follow({ question, branches, least }: Attempt, limit = Number.POSITIVE_INFINITY) {
    let expected = least;
    let longest = 0;
    for (const branch of branches) {
      if (expected > limit + tolerance) return 'no-better';
      let most = 0;
      expected -= branch.probability * branch.least;
      for (const component of branch.components) {
        const way = this.wayOf(branch.position, component);
        if (!way) return undefined;
        expected += branch.probability * way.expected;
        most += way.most;
      }
      longest = Math.max(longest, most);
    }
    return { question, expected, most: longest + 1 };
  }

  #leastOfAll(components: readonly Component[]): number {
    return components.reduce((sum, component) => sum + this.#least(component), 0);
  }

  /** No way through the component is shorter. */
  #least({ key, certain }: Component): number {
    return this.#frame.ways.get(key)?.expected ?? Math.max(1, countOf(certain));
  }
}

interface Attempt {
  readonly question: number;
  readonly branches: readonly Branch[];
  /** No more than what asking it first comes to. */
  readonly least: number;
}

interface Branch {
  readonly probability: number;
  readonly position: Position;
  readonly components: readonly Component[];
  readonly least: number;
}

const tolerance = 1e-9;

/** Between equals the authored order decides. */
function isBetter(way: Way, best: Way): boolean {
  if (Math.abs(way.expected - best.expected) > tolerance) return way.expected < best.expected;
  return way.question < best.question;
}

/** A question that every way asks may as well come first; one that only materials need waits for the conditions. */
export function candidatesOf(frame: Frame, position: Position, { names, certain }: Component): number[] {
  const next = frame.union(position, 'next');
  const [first] = placesIn(certain).filter((place) => hasName(next, place));
  if (first !== undefined) return [first];
  return placesIn(frame.union(position, 'leading')).filter((place) => hasName(names, place));
}
