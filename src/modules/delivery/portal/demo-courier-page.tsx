import {
  Button,
  Checkbox,
  DateText,
  DefinitionGrid,
  Form,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  TextField,
  Timeline,
  useMessages,
} from '../../../web/ui/index.ts';
import { demoCourierPath } from '../courier/demo-courier.ts';
import type { DemoShipment } from '../courier/demo-store.ts';
import { nextKinds } from '../tracking.ts';
import { deliveryWords } from '../words.ts';

/** Stands for the page of a courier: whoever tries the system moves the shipment on, step by step. */
export function DemoCourierPage({ shipment, destination }: { shipment: DemoShipment; destination: string }) {
  const { demo, ...say } = useMessages(deliveryWords);
  const { waybill, events } = shipment;
  const next = nextKinds(events.at(-1)?.kind ?? null);
  return (
    <>
      <PageHeading lead={demo.lead}>{demo.title}</PageHeading>
      <DefinitionGrid
        definitions={[
          { term: say.waybill, value: waybill },
          { term: demo.destination, value: destination },
        ]}
      />
      {next.length === 0 ? (
        <Notice title={demo.ended} />
      ) : (
        <Form action={`${demoCourierPath}/${waybill}`}>
          <RadioGroup
            name="kind"
            label={demo.step}
            value={next[0]}
            options={next.map((value) => ({ value, label: say.kinds[value] }))}
          />
          <TextField name="place" label={demo.place} value={demo.places} maxLength={100} />
          <Checkbox name="lost" label={demo.lost} />
          <Button>{demo.move}</Button>
        </Form>
      )}
      {events.length > 0 ? (
        <Section title={say.history}>
          <Timeline
            label={say.history}
            events={events.toReversed().map(({ kind, at, place }) => ({
              title: say.kinds[kind],
              at: <DateText value={new Date(at)} time />,
              by: place,
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
