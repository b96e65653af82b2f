import { invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { capacityKey, capacityName } from '../../identity/index.ts';
import type { PersonPresent } from '../queries/get-person-present.ts';
import { recordEvent } from './record-event.ts';
import type { OpenedReception } from './requirements.ts';

/** In whose name the person applies. @throws Refusal `capacity-unknown` */
export async function chooseCapacity(
  platform: Platform,
  opened: OpenedReception,
  { capacities }: PersonPresent,
  key: string,
): Promise<void> {
  const chosen = capacities.find((one) => capacityKey(one) === key);
  if (!chosen) {
    const message = { zh: '请选择以谁的名义办理', en: 'Choose in whose name to apply' };
    throw invalid('capacity-unknown', message, [{ field: 'capacity', message }]);
  }
  if (opened.state.capacity === key) return;
  await recordEvent(platform, opened, {
    type: 'capacity-chosen',
    capacity: key,
    name: capacityName(chosen),
  });
}
