import type { Platform } from '../../platform/platform.ts';
import type { CaseView } from '../procedures/index.ts';

interface Spared {
  readonly asked: number;
  readonly saved: number;
}

/** What a case costs its applicant, and what was spared. */
export interface BurdenOfCase {
  readonly fields: Spared;
  readonly materials: Spared;
  /** How often the applicant came to a window. */
  readonly visits: number;
}

/** Who counts burdens; wired by `app.ts`. */
export interface CaseBurdens {
  ofCase(platform: Platform, view: CaseView): Promise<BurdenOfCase>;
}
