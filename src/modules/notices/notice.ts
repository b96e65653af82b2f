import type { Uuid } from '../../kernel/uuid.ts';
import type { Blank } from './fill-in.ts';

/** What somebody was told, as the inbox keeps it. */
export interface Notice {
  readonly id: Uuid;
  readonly accountId: Uuid;
  readonly subject: Blank;
  readonly body: Blank;
  /** Page of the portal or the workbench where it goes on. */
  readonly link: string;
  readonly createdAt: Date;
  readonly readAt: Date | undefined;
}
