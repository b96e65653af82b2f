import { formatYuan } from '../../../kernel/money.ts';
import {
  DateText,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  TabLinks,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type ChargeState, chargeStates } from '../charge.ts';
import { chargeTones } from '../charge-tones.ts';
import type { Difference } from '../order-store.ts';
import type { ChargePage } from '../queries/list-charges.ts';
import { paymentWords } from '../words.ts';
import { differencesPath, paymentsPath } from './paths.ts';

export interface ListPageProps {
  readonly page: ChargePage;
  readonly state: ChargeState | undefined;
  readonly hasDifferences: boolean;
}

/** Charges of the agency, by what is to be done with them. */
export function ListPage({ page, state, hasDifferences }: ListPageProps) {
  const say = useMessages(paymentWords);
  const locale = useLocale();
  const tabs = [undefined, ...chargeStates].map((each) => ({
    label: each ? say.states[each] : say.desk.all,
    to: each ? `${paymentsPath}?state=${each}` : paymentsPath,
    current: each === state,
  }));
  return (
    <>
      <PageHeading lead={say.desk.lead}>{say.desk.title}</PageHeading>
      {hasDifferences ? (
        <p>
          <Link to={differencesPath}>{say.desk.differences}</Link>
        </p>
      ) : null}
      <TabLinks label={say.desk.state} tabs={tabs} />
      {page.charges.length === 0 ? (
        <EmptyState title={say.desk.none}>{say.desk.noneText}</EmptyState>
      ) : (
        <Table
          caption={say.desk.title}
          captionHidden
          dense
          rows={page.charges}
          rowKey={({ id }) => id}
          columns={[
            {
              header: say.desk.number,
              rowHeader: true,
              cell: ({ id, caseNumber }) => <Link to={`${paymentsPath}/${id}`}>{caseNumber}</Link>,
            },
            { header: say.desk.item, cell: ({ itemName }) => itemName },
            { header: say.payer, cell: ({ payer }) => payer },
            { header: say.amount, numeric: true, cell: ({ amount }) => formatYuan(amount, locale) },
            {
              header: say.desk.state,
              cell: (charge) => <Tag tone={chargeTones[charge.state]}>{say.states[charge.state]}</Tag>,
            },
            { header: say.desk.createdAt, cell: ({ createdAt }) => <DateText value={createdAt} time /> },
          ]}
        />
      )}
      <Pagination next={page.next && `${paymentsPath}?${state ? `state=${state}&` : ''}after=${page.next}`} />
    </>
  );
}

/** Where cashier and charges do not agree. */
export function DifferencesPage({ differences }: { differences: readonly Difference[] }) {
  const say = useMessages(paymentWords);
  const locale = useLocale();
  const { desk } = say;
  return (
    <>
      <PageHeading lead={desk.differencesLead}>{desk.differences}</PageHeading>
      {differences.length === 0 ? (
        <EmptyState title={desk.noDifferences}>{desk.noDifferencesText}</EmptyState>
      ) : (
        <Table
          caption={desk.differences}
          captionHidden
          dense
          rows={differences}
          rowKey={({ id }) => id}
          columns={[
            {
              header: desk.number,
              rowHeader: true,
              cell: ({ chargeId, caseNumber }) => (
                <Link to={`${paymentsPath}/${chargeId}`}>{caseNumber}</Link>
              ),
            },
            { header: desk.kind, cell: ({ kind }) => desk.kinds[kind] },
            { header: desk.asked, numeric: true, cell: ({ asked }) => formatYuan(asked, locale) },
            { header: desk.told, numeric: true, cell: ({ told }) => formatYuan(told, locale) },
            { header: desk.refund, cell: ({ refund }) => (refund ? desk.refunds[refund] : '–') },
            { header: desk.at, cell: ({ at }) => <DateText value={at} time /> },
          ]}
        />
      )}
    </>
  );
}
