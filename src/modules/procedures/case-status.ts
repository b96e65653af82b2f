import type { CaseEventType } from './action.ts';

export type CaseStatus =
  | 'submitted'
  | 'correcting'
  | 'accepted'
  | 'paused'
  | 'approved'
  | 'issued'
  | 'completed'
  | 'refused'
  | 'acceptance-refused'
  | 'withdrawn'
  | 'lapsed';

/** In which statuses an event can happen; in any other it cannot stand in a history. */
const before: Readonly<Record<CaseEventType, readonly CaseStatus[]>> = {
  submitted: [],
  accepted: ['submitted'],
  'correction-requested': ['submitted'],
  corrected: ['correcting'],
  'acceptance-refused': ['submitted'],
  passed: ['accepted'],
  objected: ['accepted'],
  approved: ['accepted'],
  refused: ['accepted'],
  paused: ['accepted'],
  resumed: ['paused'],
  extended: ['accepted'],
  issued: ['approved'],
  delivered: ['approved', 'issued'],
  withdrawn: ['submitted', 'correcting', 'accepted', 'paused'],
  lapsed: ['correcting'],
};

export function canFollow(event: CaseEventType, status: CaseStatus): boolean {
  return before[event].includes(status);
}
