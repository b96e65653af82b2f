import { seededRandom } from '../../src/kernel/seeded-random.ts';

/** Everybody of the town, and how chance decides what they answer. The same seed gives the same people. */
export class Townspeople {
  readonly count: number;
  readonly #seed: number;
  readonly #chances = new Map<string, Float64Array>();

  constructor(count: number, seed: number) {
    this.count = count;
    this.#seed = seed;
  }

  /** Answers to a question, by person, as places in `probabilities`. A question of the same name falls alike everywhere. */
  answersTo(name: string, probabilities: readonly number[]): Uint8Array {
    const chances = this.#chancesFor(name);
    const answers = new Uint8Array(this.count);
    for (let person = 0; person < this.count; person += 1) {
      answers[person] = placeAt(chances[person] ?? 0, probabilities);
    }
    return answers;
  }

  #chancesFor(name: string): Float64Array {
    const known = this.#chances.get(name);
    if (known) return known;
    const random = seededRandom(this.#seed ^ hashOf(name));
    const chances = Float64Array.from({ length: this.count }, random);
    this.#chances.set(name, chances);
    return chances;
  }
}

/** Other likelihoods of the same answers, drawn at random: a town that is not as the order takes it to be. */
export function skewed(name: string, probabilities: readonly number[], seed: number): number[] {
  const random = seededRandom(seed ^ hashOf(name));
  const weights = probabilities.map(() => -Math.log(1 - random()));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function placeAt(chance: number, probabilities: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < probabilities.length; place += 1) {
    sum += probabilities[place] ?? 0;
    if (chance < sum) return place;
  }
  return probabilities.length - 1;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
