import { formatDate } from '../../../kernel/date.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Notice,
  PageHeading,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Charge } from '../charge.ts';
import { ChargeFacts } from '../charge-facts.tsx';
import { chargeTones } from '../charge-tones.ts';
import type { PaymentOrder } from '../order-store.ts';
import { paymentWords } from '../words.ts';

export interface PaymentPageProps {
  readonly charge: Charge;
  /** The last attempt to pay. */
  readonly order: PaymentOrder | undefined;
  /** Whether the person comes back from the cashier. */
  readonly isBack: boolean;
  readonly isOnline: boolean;
}

/** What is to be paid and how; afterwards what has become of it. */
export function PaymentPage({ charge, order, isBack, isOnline }: PaymentPageProps) {
  const say = useMessages(paymentWords);
  const path = `/my/cases/${charge.caseNumber}`;
  return (
    <>
      <Standing charge={charge} order={order} isBack={isBack} />
      <PageHeading
        caption={charge.caseNumber}
        lead={say.lead(charge.itemName)}
        aside={<Tag tone={chargeTones[charge.state]}>{say.states[charge.state]}</Tag>}
      >
        {say.title}
      </PageHeading>
      <ChargeFacts charge={charge} />
      {charge.state === 'open' ? <Ways charge={charge} isOnline={isOnline} /> : null}
      <ButtonRow>
        {charge.receiptNumber !== null && charge.state !== 'refunded' ? (
          <ButtonLink to={`${path}/payment/receipt.pdf`}>{say.receipt}</ButtonLink>
        ) : null}
        <ButtonLink to={path} kind="secondary">
          {say.back}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Standing({ charge, order, isBack }: Pick<PaymentPageProps, 'charge' | 'order' | 'isBack'>) {
  const say = useMessages(paymentWords);
  if (charge.state !== 'open') {
    const tone = charge.state === 'paid' || charge.state === 'exempt' ? 'success' : 'info';
    return (
      <Notice tone={tone} title={say.states[charge.state]} status>
        <p>{say.stateTexts[charge.state]}</p>
      </Notice>
    );
  }
  if (order?.state === 'disputed') {
    return (
      <Notice tone="warning" title={say.disputed}>
        <p>{say.disputedText}</p>
      </Notice>
    );
  }
  if (!isBack || !order) return null;
  return order.state === 'failed' ? (
    <Notice tone="warning" title={say.failed} status>
      <p>{say.failedText}</p>
    </Notice>
  ) : (
    <Notice title={say.checking} status>
      <p>{say.checkingText}</p>
    </Notice>
  );
}

function Ways({ charge, isOnline }: Pick<PaymentPageProps, 'charge' | 'isOnline'>) {
  const say = useMessages(paymentWords);
  const locale = useLocale();
  return (
    <>
      <p>{say.payByText(formatDate(charge.payBy, locale))}</p>
      {isOnline ? (
        <Form action={`/my/cases/${charge.caseNumber}/payment`}>
          <ButtonRow>
            <Button>{say.pay}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      <p>{isOnline ? say.atWindow : say.noCashier}</p>
    </>
  );
}
