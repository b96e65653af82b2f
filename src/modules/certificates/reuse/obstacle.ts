import { dateIn, formatDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { type Certificate, standingOf } from '../certificate.ts';
import { replacesPaper } from '../trust-level.ts';

/** Why a certificate cannot take the place of a paper on a day, as its holder reads it; nothing where it can. */
export function obstacleOf(certificate: Certificate, now: Date): Text | undefined {
  const { name, number, suspended, revoked, replaced, validFrom, validUntil } = certificate;
  const zh = `${name.zh}（${number}）`;
  const en = `${name.en ?? name.zh} (${number})`;
  const on = (at: Date, locale: 'zh-CN' | 'en') => formatDate(dateIn(at), locale);
  switch (standingOf(certificate, dateIn(now))) {
    case 'valid':
      return replacesPaper(certificate.trust)
        ? undefined
        : {
            zh: `${zh}由纸质证照转换，可信等级为${certificate.trust}级，请交验纸质原件`,
            en: `${en} was taken over from paper at level of trust ${certificate.trust}; bring the original`,
          };
    case 'revoked':
      return (
        revoked && {
          zh: `${zh}已于${on(revoked.at, 'zh-CN')}撤销或者注销`,
          en: `${en} was revoked on ${on(revoked.at, 'en')}`,
        }
      );
    case 'replaced':
      return (
        replaced && {
          zh: `${zh}已于${on(replaced.at, 'zh-CN')}换发新证`,
          en: `${en} was replaced by a new version on ${on(replaced.at, 'en')}`,
        }
      );
    case 'suspended':
      return (
        suspended && {
          zh: `${zh}自${on(suspended.at, 'zh-CN')}起暂停使用，恢复以后可以再用`,
          en: `${en} has been suspended since ${on(suspended.at, 'en')}; it can be used again once resumed`,
        }
      );
    case 'expired':
      return (
        validUntil && {
          zh: `${zh}已于${formatDate(validUntil, 'zh-CN')}到期，请先办理延续或者换发`,
          en: `${en} expired on ${formatDate(validUntil, 'en')}; renew it first`,
        }
      );
    case 'not-yet':
      return {
        zh: `${zh}${formatDate(validFrom, 'zh-CN')}起才有效`,
        en: `${en} is valid only from ${formatDate(validFrom, 'en')}`,
      };
  }
}
