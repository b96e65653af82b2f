import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';

/** An entry point of the portal: a topic (主题分类) or a life or business event (人生事件, 经营事件). */
export const Topic = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(['topic', 'event']),
  audience: z.enum(['person', 'company']),
  name: textSchema,
  summary: textSchema,
  /** Name of an icon of web/ui. */
  icon: z.string(),
});
export type Topic = z.infer<typeof Topic>;
