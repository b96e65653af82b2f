import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Role } from '../role.ts';

/** A post with its reach, duties and period, as it is asked for and granted. */
export interface PostGrant {
  readonly agency: string;
  readonly role: Role;
  readonly region: string;
  /** Basic codes; absent: all items of the agency. */
  readonly items?: readonly string[] | undefined;
  /** Absent: all acts of the role. */
  readonly acts?: readonly string[] | undefined;
  readonly from: CalendarDate;
  /** Last day. */
  readonly until?: CalendarDate | undefined;
}

/** A line of an official's history of posts. */
export interface PostRecord extends PostGrant {
  readonly id: Uuid;
  readonly grantedAt: Date;
  readonly grantedBy: string | undefined;
  readonly endedAt: Date | undefined;
  readonly endedBy: string | undefined;
  readonly endReason: string | undefined;
}

export type PostState = 'coming' | 'held' | 'ended';

export function stateOfPost(
  post: Pick<PostRecord, 'from' | 'until' | 'endedAt'>,
  on: CalendarDate,
): PostState {
  if (post.endedAt || (post.until !== undefined && post.until < on)) return 'ended';
  return post.from > on ? 'coming' : 'held';
}
