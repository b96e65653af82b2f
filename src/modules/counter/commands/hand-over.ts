import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { recordEvent } from './record-event.ts';
import type { OpenedReception } from './requirements.ts';

export interface HandOverInput {
  /** Code of the agency. */
  readonly agency: string;
  readonly subject: string;
  readonly reason: string;
}

/**
 * 首问负责: whoever is asked first names the office that is responsible, in writing, and nobody is sent away without it.
 * @throws Refusal `hand-over-invalid`
 */
export async function handOver(
  platform: Platform,
  opened: OpenedReception,
  input: HandOverInput,
): Promise<void> {
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string) => faults.push({ field, message: { zh, en } });
  if (!opened.place.directory.findAgency(input.agency)) {
    fault('agency', '请选择承办部门', 'Choose the responsible office');
  }
  const subject = input.subject.trim().slice(0, 500);
  const reason = input.reason.trim().slice(0, 500);
  if (subject === '') fault('subject', '请写明群众要办的事', 'Say what the person wants');
  if (reason === '') fault('reason', '请写明为什么转交、群众去哪里找谁', 'Say why, and where to go');
  if (faults.length > 0) {
    throw invalid(
      'hand-over-invalid',
      { zh: '转交单没有保存。', en: 'The hand-over was not saved.' },
      faults,
    );
  }
  await recordEvent(platform, opened, { type: 'handed-over', agency: input.agency, subject, reason });
}
