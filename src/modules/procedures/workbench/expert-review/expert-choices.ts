import type { Platform } from '../../../../platform/platform.ts';
import type { ActName } from '../../act-request.ts';
import { conflictOf, type Expert, type Reviewed } from '../../expert-review/expert.ts';
import { readExperts } from '../../expert-review/read-experts.ts';

/** An expert of the list, and why they keep out of this case. */
export interface ExpertChoice {
  readonly expert: Expert;
  readonly conflict: string | undefined;
}

export async function readExpertChoices(
  platform: Pick<Platform, 'config'>,
  applicant: Reviewed,
  act: ActName,
): Promise<readonly ExpertChoice[]> {
  if (act !== 'pause' && act !== 'pause-review') return [];
  const experts = await readExperts(platform.config.contentDirectory);
  return experts.map((expert) => ({ expert, conflict: conflictOf(expert, applicant) }));
}
