import { formatDateTime } from '../../../kernel/date.ts';
import { maskIdentityNumber } from '../../../kernel/mask.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Link,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  Table,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Mine } from '../../applications/index.ts';
import type { FoundItem } from '../../catalogue/index.ts';
import { capacityKey, type PersonActor } from '../../identity/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import type { PersonPresent } from '../queries/get-person-present.ts';
import { EndForm } from './end-form.tsx';
import { receptionPath } from './paths.ts';
import { ServiceBar } from './service-bar.tsx';
import { counterWords } from './words.ts';

export interface ItemPageProps {
  readonly opened: OpenedReception;
  readonly present: PersonPresent;
  readonly mine: Mine;
  readonly query: string;
  /** Absent before anything was looked for. */
  readonly found: readonly FoundItem[] | undefined;
}

/** What the person wants: an item that is looked for, or something that was begun before. */
export function ItemPage(props: ItemPageProps) {
  const { opened, present, query, found } = props;
  const words = useMessages(counterWords).item;
  const { actor } = present;
  const here = receptionPath(opened.reception.id);
  return (
    <>
      <ServiceBar opened={opened} actor={actor} step="item" />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <Notice
        tone="success"
        title={words.said(
          opened.state.person?.name ?? actor.name,
          maskIdentityNumber((actor.representedBy ?? actor).identityNumber),
        )}
      />
      {present.capacities.length > 1 ? <Capacities opened={opened} present={present} /> : null}
      <Form action={here} method="get">
        <TextField
          name="q"
          label={words.search}
          hint={words.searchHint}
          value={query}
          type="search"
          autoComplete="off"
        />
        <ButtonRow>
          <Button icon="search">{words.find}</Button>
        </ButtonRow>
      </Form>
      {found ? <Found opened={opened} found={found} /> : <Begun {...props} />}
      <EndForm opened={opened} />
    </>
  );
}

function Capacities({ opened, present }: Pick<ItemPageProps, 'opened' | 'present'>) {
  const words = useMessages(counterWords).item;
  return (
    <Form action={`${receptionPath(opened.reception.id)}/capacity`}>
      <RadioGroup
        name="capacity"
        label={words.capacity}
        value={capacityKey(present.actor)}
        options={present.capacities.map((one) => ({ value: capacityKey(one), label: nameOf(one, words) }))}
      />
      <ButtonRow>
        <Button kind="secondary">{words.choose}</Button>
      </ButtonRow>
    </Form>
  );
}

function nameOf(actor: PersonActor, words: (typeof counterWords)['zh']['item']): string {
  if (actor.actsFor) return words.company(actor.actsFor.name);
  if (!actor.representedBy) return words.own(actor.name);
  return actor.representedBy.as === 'guardian' ? words.ward(actor.name) : words.principal(actor.name);
}

function Found({ opened, found }: { opened: OpenedReception; found: readonly FoundItem[] }) {
  const words = useMessages(counterWords).item;
  const locale = useLocale();
  const here = receptionPath(opened.reception.id);
  if (found.length === 0) return <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>;
  return (
    <Table
      caption={words.found(found.length)}
      rows={found}
      rowKey={({ itemId }) => itemId}
      columns={[
        {
          header: words.name,
          rowHeader: true,
          cell: ({ name, handlingItem, implementationCode }) => (
            <Link to={`/items/${implementationCode}`}>
              {textIn(name, locale)}
              {handlingItem ? ` · ${textIn(handlingItem, locale)}` : ''}
            </Link>
          ),
        },
        { header: words.agency, cell: ({ agencyName }) => textIn(agencyName, locale) },
        {
          header: words.action,
          cell: ({ agency, implementationCode, name, online }) =>
            opened.place.received.includes(agency) && online === 'form' ? (
              <ButtonLink to={`/applications/start/${implementationCode}`}>
                {words.take}
                <span className="visually-hidden"> {textIn(name, locale)}</span>
              </ButtonLink>
            ) : (
              <Link to={`${here}/hand-over?${new URLSearchParams({ item: implementationCode })}`}>
                {words.notHere}
                <span className="visually-hidden"> {textIn(name, locale)}</span>
              </Link>
            ),
        },
      ]}
    />
  );
}

/** What was begun at home or at another window goes on here. */
function Begun({ opened, mine }: Pick<ItemPageProps, 'opened' | 'mine'>) {
  const words = useMessages(counterWords).item;
  const locale = useLocale();
  const here = receptionPath(opened.reception.id);
  return (
    <>
      {mine.waiting.length > 0 ? (
        <Section title={words.waiting}>
          <ul>
            {mine.waiting.map(({ number, itemName }) => (
              <li key={number}>
                {itemName} {number}
                <Form action={`${here}/correct`}>
                  <input type="hidden" name="number" value={number} />
                  <Button kind="secondary">{words.correct}</Button>
                </Form>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {mine.drafts.length > 0 ? (
        <Section title={words.drafts}>
          <ul>
            {mine.drafts.map(({ id, itemName, updatedAt }) => (
              <li key={id}>
                {itemName} {words.draftSaved(formatDateTime(updatedAt, locale))}{' '}
                <Link to={`/applications/${id}`}>
                  {words.goOn}
                  <span className="visually-hidden"> {itemName}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
