import { type Frame, frameOf, type Position } from './frame.ts';
import { Inquiry, type Standing } from './inquiry.ts';
import { hasName, type NameSet, placesIn } from './name-set.ts';
import type { Problem, Requirement, Subject } from './problem.ts';

export interface OpenQuestions {
  /** Questions that would decide something now. */
  readonly next: ReadonlySet<string>;
  /** Whatever may still have to be asked: no way through the interview is longer. */
  readonly remaining: ReadonlySet<string>;
}

/** Three-valued: what the facts decide already is never asked, nor what no longer matters. */
export function openQuestions(problem: Problem, standing: Standing): OpenQuestions {
  const frame = frameOf(problem, standing);
  return openAt(frame, frame.positionOf(standing.facts));
}

export function openAt(frame: Frame, position: Position): OpenQuestions {
  const namesOf = (set: NameSet) => new Set(placesIn(set).map((place) => frame.questions[place]?.name ?? ''));
  return {
    next: namesOf(frame.union(position, 'next')),
    remaining: namesOf(frame.union(position, 'remaining')),
  };
}

/** For “why this question?”: what of each subject the answer to it helps to decide. */
export function purposesOf(
  problem: Problem,
  standing: Standing,
  name: string,
): { readonly subject: Subject; readonly decides: readonly Requirement[]; readonly isInclusion: boolean }[] {
  const place = problem.questions.get(name)?.place ?? -1;
  return problem.subjects.flatMap((subject) => {
    const inquiry = new Inquiry(problem, subject, standing);
    const isInclusion = hasName(inquiry.inclusionOpen().next, place);
    const decides = inquiry.inclusion
      ? inquiry.pressing().filter(({ rule }) => hasName(inquiry.openOf(rule).next, place))
      : [];
    return isInclusion || decides.length > 0 ? [{ subject, decides, isInclusion }] : [];
  });
}
