import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateText,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  problemsOf,
  RadioGroup,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Desk, OpenWindow } from '../queries/get-desk.ts';
import type { ReceptionSummary } from '../reception/reception-store.ts';
import { deskAppointmentWords } from './appointment-words.ts';
import { deskPath, receptionPath } from './paths.ts';
import { QueuePanel } from './queue-panel.tsx';
import { counterWords } from './words.ts';

export interface DeskPageProps {
  readonly desk: Desk;
  readonly refusal: Refusal | undefined;
}

/** Where a clerk's day begins: a window, then one person after another. */
export function DeskPage({ desk, refusal }: DeskPageProps) {
  const words = useMessages(counterWords);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <PageHeading lead={words.deskLead}>{words.desk}</PageHeading>
      {desk.place ? <AtWindow desk={desk} /> : <ChooseWindow windows={desk.windows} />}
      <Today receptions={desk.today} />
    </>
  );
}

function ChooseWindow({ windows }: { windows: readonly OpenWindow[] }) {
  const words = useMessages(counterWords);
  const locale = useLocale();
  if (windows.length === 0) {
    return <EmptyState title={words.noWindows}>{words.noWindowsText}</EmptyState>;
  }
  return (
    <Form action={`${deskPath}/window`}>
      <RadioGroup
        name="window"
        label={words.chooseWindow}
        hint={words.chooseHint}
        options={windows.map(({ hall, window, clerk }) => ({
          value: `${hall.code}/${window.number}`,
          label: `${textIn(hall.name, locale)} ${window.number} ${textIn(window.name, locale)}`,
          hint: clerk === undefined ? undefined : words.taken(clerk),
        }))}
      />
      <ButtonRow>
        <Button>{words.signOn}</Button>
      </ButtonRow>
    </Form>
  );
}

function AtWindow({ desk: { place, serving, waiting, called, appointment } }: { desk: Desk }) {
  const appointments = useMessages(deskAppointmentWords);
  const words = useMessages(counterWords);
  const locale = useLocale();
  if (!place) return null;
  const others = place.plan.groups.filter(({ windows }) => !windows.includes(place.window.number));
  const name = `${textIn(place.hall.name, locale)} ${place.window.number} ${textIn(place.window.name, locale)}`;
  return (
    <Notice tone={serving ? 'warning' : 'info'} title={words.attending(name)}>
      {serving ? (
        <>
          <p>
            {words.serving}：{serving.state.person?.name ?? words.notYet}
          </p>
          <ButtonRow>
            <ButtonLink to={receptionPath(serving.reception.id)}>{words.goOn}</ButtonLink>
          </ButtonRow>
        </>
      ) : (
        <>
          <QueuePanel {...{ waiting, called, appointment, others }} />
          <ButtonRow>
            {called ? null : (
              <Form action={`${deskPath}/receptions`}>
                <Button kind={waiting > 0 ? 'secondary' : 'primary'}>{words.begin}</Button>
              </Form>
            )}
            <ButtonLink to={`${deskPath}/appointments`} kind="secondary">
              {appointments.link}
            </ButtonLink>
            <ButtonLink to={`${deskPath}/kiosk`} kind="secondary">
              {words.kiosk.link}
            </ButtonLink>
            <Form action={`${deskPath}/leave`}>
              <Button kind="secondary">{words.leave}</Button>
            </Form>
          </ButtonRow>
        </>
      )}
    </Notice>
  );
}

function Today({ receptions }: { receptions: readonly ReceptionSummary[] }) {
  const words = useMessages(counterWords);
  return (
    <Section title={words.today}>
      {receptions.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Table
          caption={words.today}
          captionHidden
          dense
          rows={receptions}
          rowKey={({ id }) => id}
          columns={[
            { header: words.time, cell: ({ beganAt }) => <DateText value={beganAt} time />, rowHeader: true },
            { header: words.window, cell: ({ number }) => number },
            {
              header: words.result,
              cell: ({ outcome }) => (outcome ? words.outcomes[outcome] : words.open),
            },
            { header: words.cases, cell: ({ submitted }) => <Cases submitted={submitted} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Cases({ submitted }: Pick<ReceptionSummary, 'submitted'>) {
  return submitted.map(({ number, item }) => (
    <div key={number}>
      {item} <span className="field__hint">{number}</span>
    </div>
  ));
}
