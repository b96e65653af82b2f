import { textIn } from '../../../kernel/messages.ts';
import { ButtonLink, Link, Notice, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { CaseDelivery } from '../delivery-port.ts';
import { myWords } from './my-words.ts';

/** A result that waits or is on its way stands where the applicant looks first; what has arrived is a link. */
export function CaseDeliveryNotice({ delivery: { path, news } }: { delivery: CaseDelivery }) {
  const words = useMessages(myWords).one.delivery;
  const locale = useLocale();
  if (!news) {
    return (
      <p>
        <Link to={path}>{words.see}</Link>
      </p>
    );
  }
  return (
    <Notice tone="info" title={textIn(news, locale)}>
      <ButtonLink to={path}>{words.open}</ButtonLink>
    </Notice>
  );
}
