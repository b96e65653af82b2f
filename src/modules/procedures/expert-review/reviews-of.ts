import type { CalendarDate } from '../../../kernel/date.ts';
import type { CaseEventOf } from '../action.ts';
import type { CaseState } from '../case.ts';
import { dayOf } from '../engine/action.ts';
import type { Findings, PanelMember } from './review.ts';

/** An expert review of a case: who was asked when, and what they found once it is over. */
export interface ExpertReview {
  /** Sequence of the act that began it. */
  readonly of: number;
  readonly task: string | undefined;
  readonly from: CalendarDate;
  readonly toldUntil: string | undefined;
  readonly to: CalendarDate | undefined;
  readonly experts: readonly PanelMember[];
  readonly findings: Findings | undefined;
}

/** Expert reviews with their panels, in the order in which they began. */
export function expertReviewsOf(state: Pick<CaseState, 'actions' | 'suspensions'>): ExpertReview[] {
  return state.actions.flatMap((action): ExpertReview[] => {
    const { event, sequence } = action;
    if (event.type !== 'paused' || !event.experts) return [];
    const lasting = state.suspensions.find(({ of }) => of === sequence);
    const end = state.actions.find(
      (other) => other.event.type === 'resumed' && other.event.of === sequence,
    )?.event;
    return [
      {
        of: sequence,
        task: event.task,
        from: dayOf(action) as CalendarDate,
        toldUntil: event.toldUntil,
        to: lasting?.to,
        experts: event.experts,
        findings: end?.type === 'resumed' ? end.findings : undefined,
      },
    ];
  });
}

/** The review that an end, about to be written, belongs to; undefined where no panel was asked. */
export function reviewEndedBy(
  state: Pick<CaseState, 'actions' | 'suspensions'>,
  { of, task }: Pick<CaseEventOf<'resumed'>, 'of' | 'task'>,
): ExpertReview | undefined {
  const lasting = state.suspensions.filter((one) => one.to === undefined && one.task === task);
  const begun = of === undefined ? lasting.at(-1)?.of : of;
  return expertReviewsOf(state).find((review) => review.of === begun && review.to === undefined);
}
