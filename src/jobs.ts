import { forgetExpired } from './modules/identity/index.ts';
import { closeSilentCases, sealActions } from './modules/procedures/index.ts';
import type { Job } from './platform/jobs.ts';

/** Everything that happens without a request, on one page. */
export const jobs: readonly Job[] = [forgetExpired, sealActions, closeSilentCases];
