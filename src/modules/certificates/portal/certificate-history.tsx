import { DateText, Timeline, type Tone, useMessages } from '../../../web/ui/index.ts';
import type { CertificateEvent } from '../standing-change.ts';
import { standingWords } from '../standing-words.ts';

const tones: Record<CertificateEvent['type'], Tone> = {
  issued: 'success',
  suspended: 'warning',
  resumed: 'success',
  revoked: 'danger',
  replaced: 'info',
};

/** What has happened to a certificate and why; officials also see who did it. */
export function CertificateHistory({
  events,
  withNames = false,
}: {
  events: readonly CertificateEvent[];
  withNames?: boolean;
}) {
  const words = useMessages(standingWords);
  return (
    <Timeline
      label={words.history}
      events={events.map(({ type, at, by, reason }) => ({
        title: words.events[type],
        at: <DateText value={at} time />,
        by: withNames ? by : undefined,
        tone: tones[type],
        children: reason ? <p>{reason}</p> : undefined,
      }))}
    />
  );
}
