import { formatDate, formatWeekday } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import { formatMinute } from '../../../kernel/opening-hours.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeading,
  Panel,
  PrintButton,
  Prose,
  QrCode,
  SummaryList,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Hall } from '../../agencies/index.ts';
import { type Appointment, statusOfAppointment } from '../appointments/appointment.ts';
import type { HallPlan } from '../plan/hall-plan.ts';
import { appointmentWords } from './appointment-words.ts';
import { appointmentsPath, bookAddress } from './book-page.tsx';

export interface AppointmentPageProps {
  readonly appointment: Appointment;
  readonly hall: Hall;
  readonly plan: HallPlan;
  /** Of this page, for a telephone. */
  readonly url: string;
}

export function AppointmentPage(props: AppointmentPageProps) {
  const { appointment, plan, url } = props;
  const words = useMessages(appointmentWords).one;
  const status = statusOfAppointment(appointment);
  const again = bookAddress({
    hall: appointment.hall,
    group: appointment.group,
    item: appointment.item?.code,
  });
  if (status !== 'open') {
    return (
      <>
        <PageHeading>{status === 'cancelled' ? words.cancelledTitle : words.overTitle}</PageHeading>
        <Facts {...props} />
        <ButtonRow>
          <ButtonLink to={again}>{words.rebook}</ButtonLink>
        </ButtonRow>
      </>
    );
  }
  const here = `${appointmentsPath}/${appointment.token}`;
  return (
    <>
      <Panel title={words.title} reference={{ label: words.number, value: appointment.number }} />
      <Facts {...props} />
      <Prose>
        <p>{words.bring(plan.appointments.grace)}</p>
        <p>{words.keep}</p>
      </Prose>
      <QrCode address={url} label={words.scan} />
      <ButtonRow>
        <ButtonLink to={`${here}/calendar.ics`} kind="secondary" icon="calendar">
          {words.calendar}
        </ButtonLink>
        <PrintButton label={words.print} />
      </ButtonRow>
      <Form action={`${here}/cancel`}>
        <p className="field__hint">{words.rebookHint}</p>
        <Button kind="secondary">{words.cancel}</Button>
      </Form>
    </>
  );
}

function Facts({ appointment, hall, plan }: AppointmentPageProps) {
  const all = useMessages(appointmentWords);
  const words = all.one;
  const locale = useLocale();
  const { day, minute, item, number } = appointment;
  const group = plan.groups.find(({ code }) => code === appointment.group);
  const status = statusOfAppointment(appointment);
  const end = minute + plan.appointments.minutes;
  return (
    <SummaryList
      rows={[
        { key: words.number, value: number },
        {
          key: words.when,
          value: `${formatDate(day, locale)} ${formatWeekday(day, locale)} ${formatMinute(minute)}–${formatMinute(end)}`,
        },
        { key: words.where, value: `${textIn(hall.name, locale)} ${textIn(hall.address, locale)}` },
        ...(group ? [{ key: words.group, value: textIn(group.name, locale) }] : []),
        ...(item ? [{ key: words.item, value: item.name }] : []),
        {
          key: words.status,
          value: <Tag tone={status === 'open' ? 'info' : 'neutral'}>{all.statuses[status]}</Tag>,
        },
      ]}
    />
  );
}
