import type { Refusal } from '../../../../kernel/refusal.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Select,
  TextArea,
  Timeline,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { FirstContactView } from '../../first-contact/get-first-contact.ts';
import { firstContactWords } from './first-contact-words.ts';

export interface FirstContactPageProps {
  readonly view: FirstContactView;
  readonly mayHandOver: boolean;
  readonly agencyName: (code: string) => string;
  readonly typed: { readonly to?: string | undefined; readonly reasons?: string | undefined };
  readonly refusal: Refusal | undefined;
  readonly isDone: boolean;
}

/** Who answers for a case, how that came about, and to whom it can be handed. */
export function FirstContactPage(props: FirstContactPageProps) {
  const say = useMessages(firstContactWords);
  const locale = useLocale();
  const { stored, contact, events } = props.view;
  return (
    <>
      {props.refusal ? <ErrorSummary problems={problemsOf(props.refusal, locale)} /> : null}
      {props.isDone ? <Notice tone="success" title={say.done} status /> : null}
      <PageHeading caption={`${stored.itemName} · ${stored.number}`} lead={say.lead}>
        {say.title}
      </PageHeading>
      <p>
        <strong>{say.person}</strong>{' '}
        {contact ? `${props.agencyName(contact.agency)} ${contact.name}` : say.nobody}
      </p>
      {events.length > 0 ? (
        <Section title={say.record}>
          <Timeline
            label={say.record}
            events={events.map(({ at, how, name, agency, byName, reasons }) => ({
              title: `${say.kinds[how]}：${props.agencyName(agency)} ${name}`,
              at: <DateText value={at} time />,
              by: how === 'handed-over' ? say.from(byName) : undefined,
              children: reasons ? <p>{reasons}</p> : undefined,
            }))}
          />
        </Section>
      ) : null}
      {props.mayHandOver ? <HandOver {...props} /> : null}
      <ButtonRow>
        <ButtonLink to={`/workbench/cases/${stored.number}`} kind="secondary">
          {say.back}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function HandOver({ view, agencyName, typed, refusal }: FirstContactPageProps) {
  const say = useMessages(firstContactWords);
  const locale = useLocale();
  return (
    <Section title={say.handOver}>
      <Form action={`/workbench/cases/${view.stored.number}/first-contact`} guard>
        <Select
          name="to"
          label={say.to}
          value={typed.to}
          error={faultAt(refusal, 'to', locale)}
          options={view.colleagues.map(({ accountId, name, agency }) => ({
            value: accountId,
            label: `${name}（${agencyName(agency)}）`,
          }))}
        />
        <TextArea
          name="reasons"
          label={say.reasons}
          hint={say.reasonsHint}
          value={typed.reasons}
          error={faultAt(refusal, 'reasons', locale)}
          rows={3}
          maxLength={500}
        />
        <Button>{say.confirm}</Button>
      </Form>
    </Section>
  );
}
