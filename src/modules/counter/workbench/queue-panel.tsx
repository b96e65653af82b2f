import { Button, ButtonRow, ComponentStyles, Form, useMessages } from '../../../web/ui/index.ts';
import { ticketWords } from '../portal/ticket-words.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { deskPath } from './paths.ts';

export interface QueuePanelProps {
  /** For the window's group. */
  readonly waiting: number;
  readonly called: Ticket | undefined;
}

/** The next number, or what to do with the one that was called. */
export function QueuePanel({ waiting, called }: QueuePanelProps) {
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
    </>
  );
}
