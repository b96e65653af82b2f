import type { Text } from '../../kernel/messages.ts';
import type { Platform } from '../../platform/platform.ts';

export interface CaseDelivery {
  readonly path: string;
  /** Where the result is; absent once it has arrived. */
  readonly news?: Text | undefined;
}

/** What a later module says about how the result of a case reaches the applicant. */
export interface CaseDeliveries {
  findOfCase(platform: Platform, number: string): Promise<CaseDelivery | undefined>;
}
