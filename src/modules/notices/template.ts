import { z } from 'zod';

const bothLanguages = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

/** What somebody is told when something has happened; `content/notice-templates`. */
export const NoticeTemplate = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** What has happened: `case.accepted`, `case.overdue`. */
  event: z.string(),
  /** The applicant with whoever may read the case for them, or the officials whose task it is. */
  to: z.enum(['applicant', 'post']),
  subject: bothLanguages,
  text: bothLanguages,
  /** Anybody may look over a shoulder: no reasons, no names of persons, no links. */
  sms: bothLanguages.optional(),
  /** Page of the portal or the workbench. */
  link: z.string().startsWith('/'),
});
export type NoticeTemplate = z.infer<typeof NoticeTemplate>;
