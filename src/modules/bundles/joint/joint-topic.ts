import { z } from 'zod';
import { declareTopic } from '../../../platform/outbox/index.ts';

/** What bundles tells later modules about a joint survey or acceptance. Whoever needs more reads the record. */
export const JointHappening = z.object({
  matter: z.string(),
  step: z.string(),
  sequence: z.number(),
  happened: z.enum([
    'opened',
    'dates-proposed',
    'dates-refused',
    'date-fixed',
    'another-day-asked',
    'defects-found',
    'mended',
    'ready',
    'concluded',
    'called-off',
  ]),
});
export type JointHappening = z.infer<typeof JointHappening>;

/** Its key is the matter, so that what happens to it is heard in order. */
export const jointTopic = declareTopic('bundles.joint', JointHappening);
