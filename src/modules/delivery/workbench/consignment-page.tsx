import { maskIdentityNumber } from '../../../kernel/mask.ts';
import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  ButtonLink,
  ButtonRow,
  DateText,
  type Definition,
  DefinitionGrid,
  ErrorSummary,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Hall } from '../../agencies/index.ts';
import { consignmentTones } from '../consignment-tones.ts';
import type { ConsignmentView } from '../queries/get-consignment.ts';
import { TrackingList } from '../tracking-list.tsx';
import { deliveryWords } from '../words.ts';
import { DeskActs, type DeskActsProps } from './desk-acts.tsx';
import { deliveryPath } from './paths.ts';

export interface ConsignmentPageProps extends Omit<DeskActsProps, 'consignment'> {
  readonly view: ConsignmentView;
  readonly hall: Hall | undefined;
  readonly courierPage: string | undefined;
  readonly isDone: boolean;
  readonly refusal: Refusal | undefined;
}

/** One result at the desk: where it goes, what can be done, what has happened. */
export function ConsignmentPage({ view, hall, courierPage, isDone, ...acts }: ConsignmentPageProps) {
  const say = useMessages(deliveryWords);
  const locale = useLocale();
  const { consignment } = view;
  return (
    <>
      {acts.refusal ? <ErrorSummary problems={problemsOf(acts.refusal, locale)} /> : null}
      {isDone ? <Notice tone="success" title={say.desk.done} status /> : null}
      <PageHeading
        caption={<Link to={`/workbench/cases/${consignment.caseNumber}`}>{consignment.caseNumber}</Link>}
        aside={<Tag tone={consignmentTones[consignment.state]}>{say.states[consignment.state]}</Tag>}
      >
        {consignment.itemName}
      </PageHeading>
      <Facts view={view} hall={hall} />
      <DeskActs {...acts} consignment={consignment} />
      {view.collection || consignment.state === 'to-collect' ? (
        <ButtonRow>
          <ButtonLink to={`${deliveryPath}/${consignment.id}/receipt`} kind="secondary">
            {say.desk.receipt}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <TrackingList tracked={view} page={courierPage} />
      <History view={view} />
    </>
  );
}

function Facts({
  view: { consignment, collection },
  hall,
}: {
  view: ConsignmentView;
  hall: Hall | undefined;
}) {
  const say = useMessages(deliveryWords);
  const locale = useLocale();
  const { way, address, applicantName, applicantCode } = consignment;
  const definitions: Definition[] = [
    { term: say.desk.applicant, value: `${applicantName} ${maskIdentityNumber(applicantCode)}` },
    { term: say.way, value: say.ways[way] },
  ];
  if (way === 'courier' && address) {
    definitions.push(
      { term: say.recipient, value: `${address.name} ${address.phone}` },
      { term: say.address, value: address.text },
    );
  }
  if (way === 'window' && hall) definitions.push({ term: say.hall, value: textIn(hall.name, locale) });
  if (collection) {
    const { name, identityNumber, authority } = collection;
    const shown = `${name} ${maskIdentityNumber(identityNumber)}`;
    definitions.push({ term: say.desk.collected, value: authority ? `${shown}（${authority}）` : shown });
  }
  return <DefinitionGrid definitions={definitions} />;
}

function History({ view: { events } }: { view: ConsignmentView }) {
  const { desk } = useMessages(deliveryWords);
  return (
    <Section title={desk.events}>
      <Table
        caption={desk.events}
        captionHidden
        dense
        rows={events}
        rowKey={({ at, kind }) => `${at.getTime()} ${kind}`}
        columns={[
          { header: desk.event, rowHeader: true, cell: ({ kind }) => desk.kinds[kind] },
          {
            header: desk.by,
            cell: ({ byAccount, byName }) => (byAccount || byName !== 'system' ? byName : desk.system),
          },
          { header: desk.at, cell: ({ at }) => <DateText value={at} time /> },
        ]}
      />
    </Section>
  );
}
