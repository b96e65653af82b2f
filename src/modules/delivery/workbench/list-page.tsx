import {
  Button,
  EmptyState,
  Form,
  PageHeading,
  Pagination,
  Section,
  TabLinks,
  TextField,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Consignment, type ConsignmentState, consignmentStates } from '../consignment.ts';
import type { ConsignmentPage } from '../queries/list-consignments.ts';
import { deliveryWords } from '../words.ts';
import { ConsignmentTable } from './consignment-table.tsx';
import { deliveryPath } from './paths.ts';

/** Results by what is to be done with them, and the search of the window. */
export function ListPage({ page, state }: { page: ConsignmentPage; state: ConsignmentState }) {
  const say = useMessages(deliveryWords);
  const tabs = consignmentStates.map((each) => ({
    label: say.states[each],
    to: `${deliveryPath}?state=${each}`,
    current: each === state,
  }));
  return (
    <>
      <PageHeading lead={say.desk.lead}>{say.desk.title}</PageHeading>
      <FindForm shown="" />
      <TabLinks label={say.desk.state} tabs={tabs} />
      {page.consignments.length === 0 ? (
        <EmptyState title={say.desk.none}>{say.desk.noneText}</EmptyState>
      ) : (
        <ConsignmentTable caption={say.desk.title} rows={page.consignments} />
      )}
      <Pagination next={page.next && `${deliveryPath}?state=${state}&after=${page.next}`} />
    </>
  );
}

/** What waits for whoever stands at the window. */
export function FoundPage({ shown, found }: { shown: string; found: readonly Consignment[] }) {
  const { desk } = useMessages(deliveryWords);
  return (
    <>
      <PageHeading>{desk.find}</PageHeading>
      <FindForm shown={shown} />
      {found.length === 0 ? (
        <EmptyState title={desk.nothingFound}>{desk.nothingFoundText}</EmptyState>
      ) : (
        <Section title={desk.found}>
          <ConsignmentTable caption={desk.found} rows={found} />
        </Section>
      )}
    </>
  );
}

/** An identity number belongs in no address and no log, so it is posted. */
function FindForm({ shown }: { shown: string }) {
  const { desk } = useMessages(deliveryWords);
  return (
    <Form action={`${deliveryPath}/find`}>
      <TextField name="shown" label={desk.findLabel} value={shown} width={24} />
      <Button kind="secondary">{desk.findButton}</Button>
    </Form>
  );
}
