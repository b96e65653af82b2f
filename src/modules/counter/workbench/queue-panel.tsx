import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  ComponentStyles,
  Details,
  Form,
  Select,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Appointment } from '../appointments/appointment.ts';
import type { MatterGroup } from '../plan/hall-plan.ts';
import { ticketWords } from '../portal/ticket-words.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { deskPath } from './paths.ts';

export interface QueuePanelProps {
  /** For the window's group. */
  readonly waiting: number;
  readonly called: Ticket | undefined;
  readonly appointment: Appointment | undefined;
  /** Groups to which the person can be sent. */
  readonly others: readonly MatterGroup[];
}

/** The next number, or what to do with the one that was called. */
export function QueuePanel({ waiting, called, appointment, others }: QueuePanelProps) {
  const words = useMessages(ticketWords).desk;
  if (!called) {
    return (
      <>
        <p>{words.waiting(waiting)}</p>
        {waiting > 0 ? (
          <Form action={`${deskPath}/call`}>
            <Button name="act" value="next">
              {words.next}
            </Button>
          </Form>
        ) : null}
      </>
    );
  }
  return (
    <>
      <ComponentStyles name="hall" />
      <p className="call__number">{words.called(called.number)}</p>
      {appointment ? <p>{words.booked(appointment.number, appointment.item?.name)}</p> : null}
      <ButtonRow>
        <Form action={`${deskPath}/receptions`}>
          <Button>{words.serve}</Button>
        </Form>
        <Form action={`${deskPath}/call`}>
          <ButtonRow>
            <Button kind="secondary" name="act" value="again">
              {words.again}
            </Button>
            <Button kind="secondary" name="act" value="missed">
              {words.missed}
            </Button>
          </ButtonRow>
        </Form>
      </ButtonRow>
      {others.length > 0 ? <Transfer others={others} /> : null}
    </>
  );
}

/** For somebody who waited in the wrong queue: the turn is kept. */
function Transfer({ others }: Pick<QueuePanelProps, 'others'>) {
  const words = useMessages(ticketWords).desk;
  const locale = useLocale();
  return (
    <Details summary={words.transfer}>
      <Form action={`${deskPath}/transfer`}>
        <Select
          name="group"
          label={words.transferTo}
          hint={words.transferHint}
          options={others.map(({ code, letter, name }) => ({
            value: code,
            label: `${letter} ${textIn(name, locale)}`,
          }))}
        />
        <Button kind="secondary">{words.transferNow}</Button>
      </Form>
    </Details>
  );
}
