import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { maskPhone } from '../../../kernel/mask.ts';
import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  ButtonLink,
  ButtonRow,
  type Definition,
  DefinitionGrid,
  ErrorSummary,
  Notice,
  PageHeading,
  problemsOf,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Hall } from '../../agencies/index.ts';
import { type Consignment, canChoose } from '../consignment.ts';
import { consignmentTones } from '../consignment-tones.ts';
import type { Tracked } from '../queries/get-consignment.ts';
import { TrackingList } from '../tracking-list.tsx';
import { deliveryWords } from '../words.ts';
import { type Choices, WayForm } from './way-form.tsx';

export interface DeliveryPageProps extends Choices {
  readonly consignment: Consignment;
  readonly tracked: Tracked;
  /** Where the courier shows the shipment. */
  readonly courierPage: string | undefined;
  readonly hall: Hall | undefined;
  /** Last day for it in law. */
  readonly deliverBy: CalendarDate | undefined;
  readonly isSaved: boolean;
  readonly refusal: Refusal | undefined;
}

/** Where the result is, how to get it, and how else it could come. */
export function DeliveryPage(props: DeliveryPageProps) {
  const say = useMessages(deliveryWords);
  const locale = useLocale();
  const { consignment, refusal } = props;
  const path = `/my/cases/${consignment.caseNumber}`;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      {props.isSaved ? <Notice tone="success" title={say.saved} status /> : null}
      <PageHeading
        caption={consignment.caseNumber}
        lead={say.lead(consignment.itemName)}
        aside={<Tag tone={consignmentTones[consignment.state]}>{say.states[consignment.state]}</Tag>}
      >
        {say.title}
      </PageHeading>
      <p>{say.stateTexts[consignment.state]}</p>
      <Facts {...props} />
      <TrackingList tracked={props.tracked} page={props.courierPage} />
      {canChoose(consignment) ? <WayForm {...props} /> : null}
      <ButtonRow>
        <ButtonLink to={path} kind="secondary">
          {say.back}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Facts({ consignment, hall, deliverBy }: DeliveryPageProps) {
  const say = useMessages(deliveryWords);
  const locale = useLocale();
  const { way, state, address, pickupCode } = consignment;
  const definitions: Definition[] = [{ term: say.way, value: say.ways[way] }];
  if (state !== 'delivered' && deliverBy) {
    definitions.push({ term: say.deliverBy, value: formatDate(deliverBy, locale) });
  }
  if (way === 'courier' && address) {
    definitions.push(
      { term: say.recipient, value: `${address.name} ${maskPhone(address.phone)}` },
      { term: say.address, value: address.text },
    );
  }
  if (state === 'to-collect' && hall) {
    definitions.push(
      {
        term: say.pickupCode,
        value: (
          <>
            <strong>{pickupCode?.replace(/(.{4})(?=.)/, '$1 ')}</strong>
            <br />
            {say.pickupHint}
          </>
        ),
      },
      { term: say.hall, value: `${textIn(hall.name, locale)} ${textIn(hall.address, locale)}` },
      { term: say.openingHours, value: textIn(hall.openingHours, locale) },
    );
  }
  return <DefinitionGrid definitions={definitions} />;
}
