import type { Rule } from '../../../kernel/rule/index.ts';
import { Inquiry, isNothing, type Standing } from './inquiry.ts';
import type { Problem, Requirement, Subject } from './problem.ts';

/** What an interview has found out about one item. */
export interface SubjectOutcome {
  readonly subject: Subject;
  /**
   * `not-concerned`: the item is not for this person's case; `not-eligible`: a condition fails; `to-be-checked`: what was not
   * answered leaves a condition open, so a human decides; `open`: there is more to ask.
   */
  readonly result: 'not-concerned' | 'not-eligible' | 'eligible' | 'to-be-checked' | 'open';
  readonly failed: readonly Requirement[];
  readonly undecided: readonly Requirement[];
  /** Materials and sub-cases that hold for this person. */
  readonly holding: readonly Requirement[];
  /** Those that an open question leaves undecided. */
  readonly undecidedDetails: readonly Requirement[];
}

/** The same as all rules evaluated with all answers: an interview only leaves out what could change nothing. */
export function outcomeOf(problem: Problem, standing: Standing): SubjectOutcome[] {
  return problem.subjects.map((subject) => {
    const inquiry = new Inquiry(problem, subject, standing);
    const included = inquiry.inclusion;
    const failed = subject.conditions.filter(({ rule }) => inquiry.verdict(rule) === false);
    const undecided = subject.conditions.filter(({ rule }) => inquiry.verdict(rule) === undefined);
    const holding = subject.details.filter(({ rule }) => inquiry.verdict(rule) === true);
    const undecidedDetails = subject.details.filter(({ rule }) => canStillHold(inquiry, rule));
    const result = ((): SubjectOutcome['result'] => {
      if (included === false) return 'not-concerned';
      if (failed.length > 0 && included) return 'not-eligible';
      if (undecided.length > 0 || included === undefined) return isOpen() ? 'open' : 'to-be-checked';
      return isOpen() ? 'open' : 'eligible';
    })();
    function isOpen(): boolean {
      if (!isNothing(inquiry.inclusionOpen())) return true;
      return included === true && inquiry.pressing().some(({ rule }) => !isNothing(inquiry.openOf(rule)));
    }
    return { subject, result, failed, undecided, holding, undecidedDetails };
  });
}

/** Open, and not only because the form would not put a question to this person. */
function canStillHold(inquiry: Inquiry, rule: Rule): boolean {
  return inquiry.verdict(rule) === undefined && inquiry.leadsSomewhere(rule);
}
