import { maskIdentityNumber } from '../../../kernel/mask.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  type Definition,
  DefinitionGrid,
  PageHeading,
  PrintButton,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Hall } from '../../agencies/index.ts';
import type { ConsignmentView } from '../queries/get-consignment.ts';
import { deliveryWords } from '../words.ts';

/** 送达回证, to be signed on paper before the result is handed over. */
export function ReceiptPage({ view, hall }: { view: ConsignmentView; hall: Hall | undefined }) {
  const { receipt: say } = useMessages(deliveryWords);
  const locale = useLocale();
  const { consignment, collection } = view;
  const definitions: Definition[] = [
    { term: say.document, value: `${consignment.itemName}（${consignment.caseNumber}）` },
    {
      term: say.recipient,
      value: `${consignment.applicantName} ${maskIdentityNumber(consignment.applicantCode)}`,
    },
    { term: say.place, value: hall ? textIn(hall.name, locale) : '' },
    { term: say.way, value: say.direct },
    { term: say.collector, value: collection?.name ?? blank },
    { term: say.authority, value: collection ? (collection.authority ?? '–') : blank },
    { term: say.receivedOn, value: collection ? <DateText value={collection.at} time /> : blank },
    { term: say.signature, value: blank },
    { term: say.clerk, value: blank },
  ];
  return (
    <>
      <PageHeading caption={consignment.caseNumber} aside={<PrintButton />}>
        {say.title}
      </PageHeading>
      <DefinitionGrid definitions={definitions} />
      <p>{say.remark}</p>
    </>
  );
}

const blank = '＿＿＿＿＿＿＿＿＿＿';
