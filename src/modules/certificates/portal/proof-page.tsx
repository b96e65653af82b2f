import { formatDate, formatDateTime } from '../../../kernel/date.ts';
import {
  Link,
  Notice,
  PageHeading,
  SummaryList,
  type SummaryRow,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Proof } from '../proof/check-proof.ts';
import type { ProofVerification } from '../queries/verify-certificate.ts';
import { certificateWords } from '../words.ts';
import { OneVerification } from './verify-pages.tsx';

/** The answer about a file or a QR code that somebody holds. */
export function ProofPage({ result, now }: { result: ProofVerification; now: Date }) {
  const words = useMessages(certificateWords);
  const { proof, verification } = result;
  return (
    <>
      <PageHeading>{words.results}</PageHeading>
      <Verdict result={result} />
      {proof.fault ? null : <ProofFacts proof={proof} />}
      {verification ? <OneVerification verification={verification} now={now} /> : null}
      <p>
        <Link to="/verify">{words.again}</Link>
      </p>
    </>
  );
}

function Verdict({ result: { proof, verification } }: { result: ProofVerification }) {
  const words = useMessages(certificateWords);
  if (proof.fault) {
    return (
      <Notice tone="danger" title={words.fileFalse}>
        <p>{words.faults[proof.fault]}</p>
        <p>{words.faultAdvice}</p>
      </Notice>
    );
  }
  const genuine = proof.form === 'code' ? words.genuineCode : words.genuine;
  return (
    <Notice tone={verification ? 'success' : 'warning'}>
      <p>{verification ? genuine : words.signedUnknown}</p>
    </Notice>
  );
}

function ProofFacts({ proof: { form, statement, signature } }: { proof: Proof }) {
  const words = useMessages(certificateWords);
  const locale = useLocale();
  const rows: readonly (SummaryRow | false | undefined)[] = [
    form && { key: words.form, value: words.forms[form] },
    signature && { key: words.signer, value: signature.signer?.commonName ?? '' },
    signature?.signedAt && { key: words.signedAt, value: formatDateTime(signature.signedAt, locale) },
    signature?.stampedAt && { key: words.stampedAt, value: formatDateTime(signature.stampedAt, locale) },
    form === 'code' && statement && { key: words.holder, value: statement.holder },
    form === 'code' && statement && { key: words.validFrom, value: formatDate(statement.validFrom, locale) },
    statement && { key: words.dataDigest, value: <span className="code">{statement.digest}</span> },
  ];
  return <SummaryList rows={rows.filter((row): row is SummaryRow => Boolean(row))} />;
}
