import { formatYuan } from '../../../kernel/money.ts';
import {
  Button,
  DefinitionGrid,
  Form,
  PageHeading,
  RadioGroup,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { demoCashierPath } from '../cashier/demo-cashier.ts';
import type { DemoOrder } from '../cashier/demo-store.ts';
import { demoOutcomes } from '../commands/pay-at-demo-cashier.ts';
import { paymentWords } from '../words.ts';

/** Stands for the page of a bank: whoever tries the system decides how the payment goes. */
export function DemoCashierPage({ order, code }: { order: DemoOrder; code: string }) {
  const { demo, ...say } = useMessages(paymentWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={demo.lead}>{demo.title}</PageHeading>
      <DefinitionGrid
        definitions={[
          { term: say.amount, value: formatYuan(order.amount, locale) },
          { term: say.code, value: code },
        ]}
      />
      <Form action={`${demoCashierPath}/${order.id}`}>
        <RadioGroup
          name="outcome"
          label={demo.choose}
          value="paid"
          options={demoOutcomes.map((value) => ({ value, label: demo.outcomes[value] }))}
        />
        <Button>{demo.confirm}</Button>
      </Form>
    </>
  );
}
