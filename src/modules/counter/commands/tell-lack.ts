import { textIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { DraftView } from '../../applications/index.ts';
import { recordEvent } from './record-event.ts';
import type { OpenedReception } from './requirements.ts';

/**
 * Everything that lacks, at once and in writing (行政许可法第三十二条第一款第四项：当场一次告知需要补正的全部内容).
 * Telling the same again is not written down again.
 */
export async function tellLack(
  platform: Platform,
  opened: OpenedReception,
  view: DraftView,
): Promise<readonly string[]> {
  const points = lackOf(view);
  const last = opened.state.told.at(-1);
  const isSame = last?.draft === view.draft.id && last.points.join('\n') === points.join('\n');
  if (points.length > 0 && !isSame) {
    await recordEvent(platform, opened, { type: 'lack-told', draft: view.draft.id, points: [...points] });
  }
  return points;
}

/** What is missing or wrong in the whole application, by part. */
export function lackOf({ progress }: DraftView): string[] {
  const ofPages = progress.pages.flatMap(({ checked }) =>
    checked.faults.map(({ message }) => `${textIn(checked.page.title, 'zh-CN')}：${message.zh}`),
  );
  return [...ofPages, ...(progress.materials?.faults ?? []).map(({ message }) => message.zh)];
}
