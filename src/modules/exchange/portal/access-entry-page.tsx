import { formatDateTime } from '../../../kernel/date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import {
  ButtonLink,
  ButtonRow,
  DateText,
  Details,
  Link,
  Notice,
  PageHeading,
  SummaryList,
  type SummaryRow,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Access } from '../ledger/access.ts';
import type { AccessProof, AccessView } from '../ledger/list-accesses.ts';
import type { Names } from '../names.ts';
import { ledgerWords } from '../words.ts';
import { Reader } from './accesses-page.tsx';

const base = '/my/accesses';

/** One read: who, when, what for, what was seen, and whether the record still is what was sealed. */
export function AccessEntryPage({ view, names }: { view: AccessView; names: Names }) {
  const say = useMessages(ledgerWords);
  const { access, proof } = view;
  return (
    <>
      <PageHeading caption={<DateText value={access.at} time />}>{say.ways[access.way]}</PageHeading>
      <SummaryList
        rows={[
          { key: say.who, value: <Reader {...{ access, names }} /> },
          { key: say.why, value: access.purpose },
          ...matterOf(access.caseNumber, say),
          { key: say.what, value: <What access={access} names={names} /> },
          { key: say.answer, value: say.answers[access.answer] },
        ]}
      />
      <Standing proof={proof} />
      <Details summary={say.technical}>
        <SummaryList
          rows={[
            { key: say.hash, value: <code>{view.hash}</code> },
            ...(proof
              ? [
                  { key: say.seal, value: `${proof.seal.sequence}` },
                  { key: say.root, value: <code>{proof.seal.root}</code> },
                  { key: say.rows, value: `${proof.seal.rows}` },
                ]
              : []),
          ]}
        />
      </Details>
      <ButtonRow>
        {proof ? <ButtonLink to={`${base}/${access.id}/proof.json`}>{say.proof}</ButtonLink> : null}
        <ButtonLink to={base} kind="secondary">
          {say.back}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

/** The case; of an application not submitted when it was read, the application, which leads on to its case. */
function matterOf(
  number: string | null,
  say: { application: string; openApplication: string; caseNumber: string },
): SummaryRow[] {
  if (number === null) return [];
  return isUuid(number)
    ? [{ key: say.application, value: <Link to={`/applications/${number}`}>{say.openApplication}</Link> }]
    : [{ key: say.caseNumber, value: <Link to={`/my/cases/${number}`}>{number}</Link> }];
}

function Standing({ proof }: { proof: AccessProof | undefined }) {
  const say = useMessages(ledgerWords);
  const locale = useLocale();
  if (!proof) {
    return (
      <Notice title={say.unsealed}>
        <p>{say.unsealedText}</p>
      </Notice>
    );
  }
  return proof.holds ? (
    <Notice tone="success" title={say.sealed}>
      <p>{say.sealedText(formatDateTime(proof.seal.sealedAt, locale))}</p>
    </Notice>
  ) : (
    <Notice tone="danger" title={say.spoilt}>
      <p>{say.spoiltText}</p>
    </Notice>
  );
}

function What({ access: { way, dataSet, elements }, names }: { access: Access; names: Names }) {
  const say = useMessages(ledgerWords);
  const locale = useLocale();
  if (dataSet === null) return <>{say.parts[way]}</>;
  const listed = elements.map(names.element).join(locale === 'en' ? ', ' : '、');
  return <>{say.ofSet(names.dataSet(dataSet), listed)}</>;
}
