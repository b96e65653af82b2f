import { formatDate } from '../../../kernel/date.ts';
import { maskName, maskPhone } from '../../../kernel/mask.ts';
import { textIn } from '../../../kernel/messages.ts';
import { formatMinute } from '../../../kernel/opening-hours.ts';
import {
  Button,
  EmptyState,
  Form,
  PageHeading,
  Pagination,
  Table,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Appointment, statusOfAppointment } from '../appointments/appointment.ts';
import type { DayOfHall } from '../appointments/day-of-hall.ts';
import { appointmentWords } from '../portal/appointment-words.ts';
import { deskAppointmentWords } from './appointment-words.ts';
import { deskPath } from './paths.ts';

/** Who comes today, at which time; who stands at the desk is noted as arrived. */
export function AppointmentsPage({ place, day, appointments, next }: DayOfHall) {
  const words = useMessages(deskAppointmentWords);
  const { statuses } = useMessages(appointmentWords);
  const locale = useLocale();
  const nameOf = (code: string) => {
    const group = place.plan.groups.find((one) => one.code === code);
    return group ? textIn(group.name, locale) : code;
  };
  return (
    <>
      <PageHeading caption={textIn(place.hall.name, locale)} lead={words.lead}>
        {words.title(formatDate(day, locale))}
      </PageHeading>
      {appointments.length === 0 ? (
        <EmptyState title={words.none} icon="calendar">
          {words.noneText}
        </EmptyState>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          dense
          rows={appointments}
          rowKey={({ id }) => id}
          columns={[
            { header: words.time, cell: ({ minute }) => formatMinute(minute) },
            { header: words.number, cell: ({ number }) => number, rowHeader: true },
            { header: words.group, cell: ({ group }) => nameOf(group) },
            { header: words.item, cell: ({ item }) => item?.name ?? '' },
            { header: words.person, cell: ({ name, phone }) => `${maskName(name)} ${maskPhone(phone)}` },
            { header: words.status, cell: (one) => <Status appointment={one} label={statuses} /> },
          ]}
        />
      )}
      <Pagination next={next && `${deskPath}/appointments?${new URLSearchParams({ after: next })}`} />
    </>
  );
}

function Status({
  appointment,
  label,
}: {
  appointment: Appointment;
  label: Readonly<Record<ReturnType<typeof statusOfAppointment>, string>>;
}) {
  const words = useMessages(deskAppointmentWords);
  const status = statusOfAppointment(appointment);
  if (status !== 'open') return <Tag tone="neutral">{label[status]}</Tag>;
  return (
    <Form action={`${deskPath}/appointments`}>
      <input type="hidden" name="number" value={appointment.number} />
      <Button kind="secondary">
        {words.arrived}
        <span className="visually-hidden"> {appointment.number}</span>
      </Button>
    </Form>
  );
}
