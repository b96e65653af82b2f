import { formatDate } from '../../../../kernel/date.ts';
import { type Text, textIn } from '../../../../kernel/messages.ts';
import { Tag, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { PreviewedCase } from '../../moving/preview-moves.ts';
import { moveWords } from './move-words.ts';

/** One column of what a move does to a case; where it stays, the first says why. */
export function CaseEffect({ one, part }: { one: PreviewedCase; part: 'stage' | 'tasks' | 'due' }) {
  const say = useMessages(moveWords);
  const locale = useLocale();
  const { effect, why } = one;
  if (!effect) {
    if (part !== 'stage' || !why) return null;
    return (
      <>
        <Tag tone="warning">{say.stays}</Tag> {textIn(why, locale)}
      </>
    );
  }
  const names = (texts: readonly Text[]) =>
    texts.map((text) => textIn(text, locale)).join(locale === 'en' ? ', ' : '、');
  const stage = (text: Text | undefined) => (text ? textIn(text, locale) : '');
  switch (part) {
    case 'stage':
      return say.to(stage(effect.stageBefore), stage(effect.stageAfter));
    case 'tasks':
      return (
        [
          ...(effect.opened.length > 0 ? [say.opens(names(effect.opened))] : []),
          ...(effect.dropped.length > 0 ? [say.drops(names(effect.dropped))] : []),
        ].join(' ') || say.same
      );
    case 'due':
      return say.to(formatDate(effect.dueBefore, locale), formatDate(effect.dueAfter, locale));
  }
}
