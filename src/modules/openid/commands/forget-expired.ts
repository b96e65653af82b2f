import type { Job } from '../../../platform/jobs.ts';
import { deleteExpired } from '../store/artifact-store.ts';

export const forgetExpiredArtifacts: Job = {
  name: 'openid.forget-expired',
  everySeconds: 600,
  run: ({ now }, tx) => deleteExpired(tx, now()),
};
