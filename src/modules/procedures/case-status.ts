/** Statuses of matters applied for, as `content/act-sets/licensing.yaml` declares them. */
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
