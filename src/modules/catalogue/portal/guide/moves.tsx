import { formatDate, parseDate } from '../../../../kernel/date.ts';
import { textIn } from '../../../../kernel/messages.ts';
import { InsetText, Link, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { Move } from '../../queries/find-moves.ts';
import { itemPath } from '../addresses.ts';
import { changeWords } from '../lists/change-words.ts';

/** How an organ came by the item, or where another one handles it instead. */
export function Moves({ moves }: { moves: readonly Move[] }) {
  const say = useMessages(changeWords);
  const locale = useLocale();
  return moves.map((move) => {
    const date = formatDate(parseDate(move.on), locale);
    const [from, to] = [textIn(move.from.agencyName, locale), textIn(move.to.agencyName, locale)];
    if (!move.isHere) {
      return (
        <InsetText key={move.to.implementationCode}>
          <Link to={itemPath(move.to.implementationCode)}>
            {say.devolvedHere(date, to, textIn(move.to.regionName, locale))}
          </Link>
        </InsetText>
      );
    }
    return (
      <InsetText key={move.to.implementationCode}>
        {(move.isEntrusted ? say.entrusted : say.devolved)(date, from, to)}
        {locale === 'en' ? ' ' : ''}
        <span lang="zh-CN">（{move.document}）</span>
      </InsetText>
    );
  });
}
