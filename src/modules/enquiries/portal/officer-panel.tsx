import { formatDate, formatWeekday } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import { formatMinute } from '../../../kernel/opening-hours.ts';
import {
  Button,
  ButtonRow,
  Details,
  Form,
  Notice,
  Select,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DeskState } from '../desk/desk-of.ts';
import { askWords } from './words.ts';

export interface OfficerPanelProps {
  readonly action: string;
  readonly desk: DeskState;
  readonly hotline: string;
  /** Places to choose from, where the agency depends on it. */
  readonly regions: readonly { readonly value: string; readonly label: string }[];
  /** The machine has just said that it does not know. */
  readonly isOffered: boolean;
}

/** The way to a human being: whose desk, whether it is open, by when one is answered. */
export function OfficerPanel(props: OfficerPanelProps) {
  const say = useMessages(askWords);
  const locale = useLocale();
  const panel = <HandOverForm {...props} />;
  return props.isOffered ? (
    <Notice title={say.officerLead(textIn(props.desk.name, locale))}>{panel}</Notice>
  ) : (
    <Details summary={say.officer}>
      <p>{say.officerLead(textIn(props.desk.name, locale))}</p>
      {panel}
    </Details>
  );
}

function HandOverForm({ action, desk, hotline, regions }: OfficerPanelProps) {
  const say = useMessages(askWords);
  return (
    <Form action={action} live>
      <p>
        <DeskHours desk={desk} />
      </p>
      {regions.length > 0 ? (
        <Select
          name="region"
          label={say.place}
          options={[{ value: '', label: say.unsurePlace }, ...regions]}
        />
      ) : null}
      <noscript>
        <input type="hidden" name="watch" value="1" />
      </noscript>
      <ButtonRow>
        <Button kind="secondary">{say.handOver}</Button>
        <a href={`tel:${hotline}`}>{say.callInstead(hotline)}</a>
      </ButtonRow>
    </Form>
  );
}

function DeskHours({ desk }: { desk: DeskState }) {
  const say = useMessages(askWords);
  const locale = useLocale();
  const due = formatDate(desk.dueOn, locale);
  const gap = locale === 'en' ? ' ' : '';
  if (desk.isOpen) return `${desk.isStaffed ? say.staffed : say.open}${gap}${say.due(due)}`;
  const { opens } = desk;
  if (!opens) return say.due(due);
  const day = `${formatDate(opens.date, locale)}${locale === 'en' ? ', ' : ' '}${formatWeekday(opens.date, locale)}`;
  return say.closed(`${day} ${formatMinute(opens.from)}`, due);
}
