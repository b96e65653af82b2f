import { formatDate } from '../../../kernel/date.ts';
import { defineMessages, textIn } from '../../../kernel/messages.ts';
import { Link, Notice, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Renewal } from '../renewal/renewal.ts';

export const renewalWords = defineMessages({
  zh: {
    renewal: '延续',
    askBy: (day: string) => `最迟${day}申请`,
    due: '快到期了，需要继续使用的请申请延续',
    inTime: (day: string) =>
      `在${day}或者之前申请的，发证机关在有效期届满前作出决定；届满时还没有决定的，视为准予延续（行政许可法第五十条）。`,
    late: '已过按时申请延续的最后一天',
    lateText: (day: string) =>
      `本来应当在${day}或者之前申请。现在仍可以申请，但有效期届满时还没有决定的，不视为准予延续，届满后不能再使用。`,
    apply: '去申请：',
  },
  en: {
    renewal: 'Renewal',
    askBy: (day: string) => `Apply by ${day}`,
    due: 'It ends soon; apply for renewal to go on using it',
    inTime: (day: string) =>
      `If you apply by ${day}, the issuing organ decides before it ends; if nothing has been decided by then, it counts as renewed (Administrative Licensing Law, article 50).`,
    late: 'The last day to apply for renewal in time has passed',
    lateText: (day: string) =>
      `You should have applied by ${day}. You can still apply, but if nothing is decided before it ends it does not count as renewed and may not be used.`,
    apply: 'Apply: ',
  },
});

/** Shown from thirty days before the last day to ask in time. */
export function RenewalNotice({ renewal: { offer, askBy, isLate } }: { renewal: Renewal }) {
  const words = useMessages(renewalWords);
  const locale = useLocale();
  const day = formatDate(askBy, locale);
  return (
    <Notice tone="warning" title={isLate ? words.late : words.due}>
      <p>{isLate ? words.lateText(day) : words.inTime(day)}</p>
      <p>
        {words.apply}
        <Link to={`/items/${offer.implementationCode}`}>{textIn(offer.name, locale)}</Link>
      </p>
    </Notice>
  );
}

/** The row of a certificate that can be renewed here, also long before. */
export function RenewalRow({ renewal }: { renewal: Renewal }) {
  const words = useMessages(renewalWords);
  const locale = useLocale();
  return (
    <>
      {words.askBy(formatDate(renewal.askBy, locale))}{' '}
      <Link to={`/items/${renewal.offer.implementationCode}`}>{textIn(renewal.offer.name, locale)}</Link>
    </>
  );
}
