import { DateText, Link, Section, Timeline, useMessages } from '../../web/ui/index.ts';
import type { Tracked } from './queries/get-consignment.ts';
import { deliveryWords } from './words.ts';

/** Where a shipment has been, the newest first. */
export function TrackingList({ tracked, page }: { tracked: Tracked; page: string | undefined }) {
  const say = useMessages(deliveryWords);
  const { shipment, steps } = tracked;
  if (!shipment) return null;
  return (
    <Section title={say.history}>
      <p>
        {say.waybill} {shipment.waybill}
        {page ? (
          <>
            {' · '}
            <Link to={page}>{say.follow}</Link>
          </>
        ) : null}
      </p>
      {steps.length === 0 ? (
        <p>{say.noSteps}</p>
      ) : (
        <Timeline
          label={say.history}
          events={steps.map(({ kind, at, place, note }) => ({
            title: say.kinds[kind],
            at: <DateText value={at} time />,
            by: place,
            tone: kind === 'delivered' ? 'success' : kind === 'failed' ? 'warning' : undefined,
            children: note ? <p>{note}</p> : undefined,
          }))}
        />
      )}
    </Section>
  );
}
