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
import { objectionWords } from '../objection/words.ts';
import { ledgerWords } from '../words.ts';
import { Reader } from './accesses-page.tsx';

const base = '/my/accesses';

export interface AccessEntryPageProps {
  readonly view: AccessView;
  readonly names: Names;
  /** Agency that answers for the read. */
  readonly answerer: string | undefined;
  /** Number of the question that was asked about it. */
  readonly asked: string | undefined;
}

/** One read: who, when, what for, what was seen, and whether the record still is what was sealed. */
export function AccessEntryPage({ view, names, answerer, asked }: AccessEntryPageProps) {
  const say = useMessages(ledgerWords);
  const object = useMessages(objectionWords);
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
      {asked === undefined ? null : (
        <Notice title={object.asked}>
          <Link to={`/my/objections/${asked}`}>{object.seeAnswer}</Link>
        </Notice>
      )}
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
        {answerer !== undefined && asked === undefined ? (
          <ButtonLink to={`${base}/${access.id}/question`}>{object.ask}</ButtonLink>
        ) : null}
        {proof ? (
          <ButtonLink to={`${base}/${access.id}/proof.json`} kind="secondary">
            {say.proof}
          </ButtonLink>
        ) : null}
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
  if (number.startsWith('YY'))
    return [{ key: say.caseNumber, value: <Link to={`/my/objections/${number}`}>{number}</Link> }];
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
