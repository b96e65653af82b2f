import { formatDate } from '../../../kernel/date.ts';
import { formatYuan } from '../../../kernel/money.ts';
import { ButtonLink, Link, Notice, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { CaseFee } from '../fee-port.ts';
import { myWords } from './my-words.ts';

/** What is to be paid stands where the applicant looks first; what is settled is a link. */
export function CaseFeeNotice({ fee }: { fee: CaseFee }) {
  const words = useMessages(myWords).one.fee;
  const locale = useLocale();
  if (!fee.isOpen) {
    return (
      <p>
        <Link to={fee.path}>{words.see}</Link>
      </p>
    );
  }
  return (
    <Notice tone="warning" title={words.due(formatYuan(fee.amount, locale))}>
      <p>{words.text(formatDate(fee.payBy, locale))}</p>
      <ButtonLink to={fee.path}>{words.pay}</ButtonLink>
    </Notice>
  );
}
