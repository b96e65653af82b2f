import { formatDateTime } from '../../../kernel/date.ts';
import { defineMessages, textIn } from '../../../kernel/messages.ts';
import { Link, Tag, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { HandedFile } from '../action.ts';
import type { CertificateCheck } from '../commands/act-on-case.ts';

const words = defineMessages({
  zh: {
    instead: '电子证照，免提交',
    inForce: '现行有效',
    facts: (holder: string, issuer: string) => `持有人${holder}，${issuer}颁发。`,
    proved: (at: string) => `提交时核验签名、内容、状态：${at}通过。`,
    now: (at: string) => `本次查看核验：${at}。`,
    unknown: '没有查到这份证照',
    verify: '核验页',
  },
  en: {
    instead: 'Electronic certificate, no paper asked',
    inForce: 'In force',
    facts: (holder: string, issuer: string) => `Held by ${holder}, issued by ${issuer}. `,
    proved: (at: string) => `Signatures, content and status proved when handed in: ${at}. `,
    now: (at: string) => `Checked now: ${at}. `,
    unknown: 'This certificate was not found',
    verify: 'Verification page',
  },
});

interface CertificateInPlaceProps {
  readonly certificate: NonNullable<HandedFile['certificate']>;
  readonly check: CertificateCheck | undefined;
}

/** How a certificate that was handed in place of paper stands now, and when it was proved. */
export function CertificateInPlace({ certificate, check }: CertificateInPlaceProps) {
  const say = useMessages(words);
  const locale = useLocale();
  return (
    <>
      <Tag tone="info">{say.instead}</Tag> <State check={check} />
      <div className="field__hint">
        {check ? say.facts(check.holder, check.issuer) : null}
        {say.proved(formatDateTime(new Date(certificate.verifiedAt), locale))}
        {check ? say.now(formatDateTime(check.at, locale)) : null}
        <Link to={`/verify/${certificate.identifier}`}>
          {say.verify}
          <span className="visually-hidden"> {certificate.number}</span>
        </Link>
      </div>
    </>
  );
}

function State({ check }: Pick<CertificateInPlaceProps, 'check'>) {
  const say = useMessages(words);
  const locale = useLocale();
  if (!check) return <Tag tone="danger">{say.unknown}</Tag>;
  return check.obstacle ? (
    <Tag tone="danger">{textIn(check.obstacle, locale)}</Tag>
  ) : (
    <Tag tone="success">{say.inForce}</Tag>
  );
}
