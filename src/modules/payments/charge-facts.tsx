import { formatDate } from '../../kernel/date.ts';
import { textIn } from '../../kernel/messages.ts';
import { formatYuan } from '../../kernel/money.ts';
import {
  DateText,
  type Definition,
  DefinitionGrid,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../web/ui/index.ts';
import type { Charge } from './charge.ts';
import { paymentWords } from './words.ts';

/** What is charged and why, for whoever pays and for the desk alike. */
export function ChargeFacts({ charge }: { charge: Charge }) {
  const say = useMessages(paymentWords);
  const locale = useLocale();
  const { way, paidAt, receiptNumber } = charge;
  const paid: Definition[] =
    way && paidAt
      ? [
          { term: say.way, value: say.ways[way] },
          { term: say.paidAt, value: <DateText value={paidAt} time /> },
          { term: say.receiptNumber, value: receiptNumber },
        ]
      : [];
  return (
    <>
      <DefinitionGrid
        definitions={[
          { term: say.amount, value: formatYuan(charge.amount, locale) },
          { term: say.code, value: charge.code.replaceAll(/(.{5})(?=.)/g, '$1 ') },
          { term: say.payer, value: charge.payer },
          { term: say.payBy, value: formatDate(charge.payBy, locale) },
          ...paid,
        ]}
      />
      <Section title={say.lines}>
        <Table
          caption={say.lines}
          captionHidden
          rows={charge.lines}
          rowKey={({ name }) => name.zh}
          columns={[
            { header: say.fee, rowHeader: true, cell: ({ name }) => textIn(name, locale) },
            { header: say.basis, cell: ({ basis }) => basis },
            { header: say.amount, numeric: true, cell: ({ amount }) => formatYuan(amount, locale) },
          ]}
        />
      </Section>
    </>
  );
}
