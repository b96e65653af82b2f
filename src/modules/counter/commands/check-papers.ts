import type { Platform } from '../../../platform/platform.ts';
import type { DraftView } from '../../applications/index.ts';
import { PaperState } from '../reception/reception.ts';
import { recordEvent } from './record-event.ts';
import type { OpenedReception } from './requirements.ts';

/** Notes for each material what became of its paper; what is not a state is left out. */
export async function checkPapers(
  platform: Platform,
  opened: OpenedReception,
  view: DraftView,
  typed: ReadonlyMap<string, string>,
): Promise<void> {
  const papers = Object.fromEntries(
    (view.progress.materials?.materials ?? []).flatMap(({ code }) => {
      const state = PaperState.safeParse(typed.get(code));
      return state.success ? [[code, state.data] as const] : [];
    }),
  );
  await recordEvent(platform, opened, { type: 'papers-checked', draft: view.draft.id, papers });
}
