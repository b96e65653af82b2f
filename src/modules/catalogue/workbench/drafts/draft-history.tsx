import { formatDateTime } from '../../../../kernel/date.ts';
import { Section, Timeline, type TimelineEvent, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { DraftAction } from '../../drafts/draft.ts';
import { Said } from '../../portal/said.tsx';
import { draftWords } from '../draft-words.ts';

/** Who did what with a draft, the last first; saving again and again is told once. */
export function DraftHistory({ actions }: { actions: readonly DraftAction[] }) {
  const say = useMessages(draftWords);
  const locale = useLocale();
  const events = grouped(actions).map(({ action, count }): TimelineEvent => {
    const { act, note, officialName, at } = action;
    return {
      title: count > 1 ? say.saves(count) : say.acts[act],
      at: formatDateTime(at, locale),
      by: officialName ? <Said text={{ zh: officialName }} /> : say.byItself,
      children: note ? <Said text={{ zh: note }} /> : undefined,
    };
  });
  return (
    <Section title={say.history}>
      <Timeline events={events.reverse()} label={say.history} />
    </Section>
  );
}

interface Grouped {
  readonly action: DraftAction;
  readonly count: number;
}

function grouped(actions: readonly DraftAction[]): Grouped[] {
  const groups: Grouped[] = [];
  for (const action of actions) {
    const last = groups.at(-1);
    const isSame =
      last?.action.act === 'save' &&
      action.act === 'save' &&
      last.action.officialId === action.officialId &&
      action.note === undefined &&
      last.action.note === undefined;
    if (isSame) groups[groups.length - 1] = { action, count: last.count + 1 };
    else groups.push({ action, count: 1 });
  }
  return groups;
}
