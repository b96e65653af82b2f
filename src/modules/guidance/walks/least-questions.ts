import type { Frame, Position } from '../interview/frame.ts';
import { openAt } from '../interview/open-questions.ts';

/**
 * The least expected number of questions by trying every order with every answer: no bound, no parts, no memory but of
 * the same answers. Undefined where that is more than so many standings.
 */
export function leastQuestions(frame: Frame, maximum: number): number | undefined {
  const known = new Map<string, number>();
  const least = (position: Position, answered: readonly (readonly [number, number])[]): number => {
    const key = [...answered].sort(([one], [other]) => one - other).join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size > maximum) return Number.NaN;
    const lengths = [...openAt(frame, position).next].map((name) => {
      const question = frame.problem.questions.get(name);
      const { place = -1, answers = [] } = question ?? {};
      return answers.reduce(
        (sum, { probability }, answer) =>
          sum + probability * least(frame.after(position, place, answer), [...answered, [place, answer]]),
        1,
      );
    });
    const minimum = lengths.length === 0 ? 0 : Math.min(...lengths);
    known.set(key, minimum);
    return minimum;
  };
  const minimum = least(frame.positionOf({}), []);
  return known.size > maximum || Number.isNaN(minimum) ? undefined : minimum;
}
