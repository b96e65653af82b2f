import type { Platform } from '../../../platform/platform.ts';
import { outcomeOf } from '../reception/reception.ts';
import { recordEvent } from './record-event.ts';
import type { OpenedReception } from './requirements.ts';

/** Ends the service: from here on the clerk can no longer act for the person. */
export async function endReception(platform: Platform, opened: OpenedReception): Promise<void> {
  await recordEvent(platform, opened, { type: 'ended', outcome: outcomeOf(opened.state) });
}
