import { formatDate } from '../../../kernel/date.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  EmptyState,
  Link,
  Notice,
  PageHeading,
  Pagination,
  Section,
  SummaryList,
  type SummaryRow,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Certificate, Standing } from '../certificate.ts';
import type { Renewal } from '../renewal/renewal.ts';
import type { CertificateUse } from '../reuse/use-store.ts';
import { showingWords } from '../showing/words.ts';
import type { CertificateEvent } from '../standing-change.ts';
import { standingWords } from '../standing-words.ts';
import { levelLabel, levelMeanings } from '../trust-level.ts';
import { certificateWords } from '../words.ts';
import { CertificateFacts, StandingTag, Validity } from './certificate-facts.tsx';
import { CertificateHistory } from './certificate-history.tsx';
import { CertificateUses } from './certificate-uses.tsx';
import { RenewalNotice, RenewalRow, renewalWords } from './renewal-notice.tsx';

export interface HeldCertificate {
  readonly certificate: Certificate;
  readonly standing: Standing;
  readonly renewal: Renewal | undefined;
}

export function WalletPage({ held, next }: { held: readonly HeldCertificate[]; next: string | undefined }) {
  const words = useMessages(certificateWords);
  const renewing = useMessages(renewalWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={words.mineLead}>{words.mine}</PageHeading>
      {held.length === 0 ? (
        <EmptyState
          title={words.none}
          icon="certificate"
          action={<ButtonLink to="/search">{words.find}</ButtonLink>}
        >
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {held.map(({ certificate, standing, renewal }) => (
            <Card
              key={certificate.id}
              icon="certificate"
              title={textIn(certificate.name, locale)}
              to={`/my/certificates/${certificate.id}`}
              meta={<StandingTag standing={standing} />}
            >
              <p>{certificate.holder.name}</p>
              <p>
                {certificate.number} · {certificate.issuerName} · {formatDate(certificate.issuedOn, locale)}
              </p>
              {renewal?.isDue ? (
                <p>
                  <Tag tone="warning">{renewing.renewal}</Tag>{' '}
                  {renewing.askBy(formatDate(renewal.askBy, locale))}
                </p>
              ) : null}
            </Card>
          ))}
        </CardGrid>
      )}
      <Pagination next={next} />
    </>
  );
}

export function HeldCertificatePage({
  certificate,
  standing,
  events,
  uses,
  renewal,
}: HeldCertificate & {
  events: readonly CertificateEvent[];
  uses: readonly CertificateUse[];
}) {
  const words = useMessages(certificateWords);
  const { history } = useMessages(standingWords);
  const { show } = useMessages(showingWords);
  const renewing = useMessages(renewalWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading caption={certificate.number} aside={<StandingTag standing={standing} />}>
        {textIn(certificate.name, locale)}
      </PageHeading>
      {standing === 'valid' ? null : (
        <Notice tone="warning" title={words.standings[standing]}>
          <p>{words.standingTexts[standing]}</p>
        </Notice>
      )}
      {renewal?.isDue ? <RenewalNotice renewal={renewal} /> : null}
      <SummaryList
        rows={[
          { key: words.holder, value: certificate.holder.name },
          { key: words.validity, value: <Validity certificate={certificate} /> },
          ...(renewal ? [{ key: renewing.renewal, value: <RenewalRow renewal={renewal} /> }] : []),
          originOf(certificate, words.case, locale),
        ]}
      />
      <ButtonRow>
        <ButtonLink to={`/my/certificates/${certificate.id}/showings`}>{show}</ButtonLink>
        <ButtonLink to={`/my/certificates/${certificate.id}/file`} kind="secondary">
          {words.download}
        </ButtonLink>
        <ButtonLink to={`/my/certificates/${certificate.id}/data.json`} kind="secondary">
          {words.downloadData}
        </ButtonLink>
        <ButtonLink to={`/verify/${certificate.identifier}`} kind="secondary">
          {words.publicPage}
        </ButtonLink>
      </ButtonRow>
      <Section title={words.content}>
        <CertificateFacts certificate={certificate} audience="party" />
      </Section>
      <CertificateUses uses={uses} />
      <Section title={history} id="history">
        <CertificateHistory events={events} />
      </Section>
    </>
  );
}

/** The case it came from, or what a certificate taken over from paper is worth. */
function originOf({ caseNumber, trust }: Certificate, caseLabel: string, locale: Locale): SummaryRow {
  if (caseNumber) return { key: caseLabel, value: <Link to={`/my/cases/${caseNumber}`}>{caseNumber}</Link> };
  return { key: textIn(levelLabel, locale), value: textIn(levelMeanings[trust], locale) };
}
