import { formatDate, formatDateTime } from '../../../../kernel/date.ts';
import { maskIdentityNumber } from '../../../../kernel/mask.ts';
import { type Text, textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  Form,
  Notice,
  PageHeading,
  PrintButton,
  Prose,
  SummaryList,
  Surface,
  Tag,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { PowerView } from '../../powers/get-power.ts';
import { formatPowerNumber, isLive } from '../../powers/power.ts';
import { powerActNames } from '../../powers/power-scope.ts';
import { powerWords } from './power-words.ts';
import { powerTones } from './powers-page.tsx';

export interface PowerPageProps {
  view: PowerView;
  /** Names of the items the power is limited to. */
  items: ReadonlyMap<string, Text>;
  done?: string | undefined;
}

/** The power as a paper: who, for whom, what, how long; and what either side may do about it. */
export function PowerPage({ view, items, done }: PowerPageProps) {
  const words = useMessages(powerWords);
  const said = Object.entries(words.done).find(([name]) => name === done)?.[1];
  return (
    <>
      {said ? <Notice tone="success" title={said} status /> : null}
      <Surface>
        <PageHeading lead={`${words.number} ${formatPowerNumber(view.power)}`}>
          {words.document.title}
        </PageHeading>
        <Prose>
          <p>{words.document.paragraph}</p>
        </Prose>
        <Terms view={view} items={items} />
        <Prose>
          <p>{words.document.electronic}</p>
          <p>{words.document.basis}</p>
        </Prose>
      </Surface>
      <ButtonRow>
        <PrintButton label={words.document.print} />
      </ButtonRow>
      <Acts view={view} />
    </>
  );
}

function Terms({ view: { power, state, as }, items }: PowerPageProps) {
  const words = useMessages(powerWords);
  const locale = useLocale();
  const { principal, agent } = power;
  // The other side's number stays hidden: names and number of the paper identify it well enough.
  const codeOf = (code: string, isOwn: boolean) => (isOwn ? code : maskIdentityNumber(code));
  const principalCode =
    principal.kind === 'company' ? principal.code : codeOf(principal.code, as === 'principal');
  const time = (at: Date) => formatDateTime(at, locale);
  return (
    <SummaryList
      rows={[
        { key: words.principal, value: principal.name },
        { key: words.document.code[principal.kind], value: principalCode },
        ...(principal.kind === 'company' ? [{ key: words.document.signedBy, value: power.givenBy }] : []),
        { key: words.agent, value: agent.name },
        { key: words.document.code.person, value: codeOf(agent.identityNumber, as === 'agent') },
        {
          key: words.scope,
          value: power.items
            ? power.items.map((code) => <p key={code}>{textIn(items.get(code) ?? { zh: code }, locale)}</p>)
            : words.allItems,
        },
        {
          key: words.acts,
          value: power.acts.map((act) => <p key={act}>{textIn(powerActNames[act], locale)}</p>),
        },
        {
          key: words.period,
          value: words.span(formatDate(power.from, locale), formatDate(power.until, locale)),
        },
        { key: words.document.givenAt, value: time(power.givenAt) },
        ...(power.answer?.isAccepted
          ? [{ key: words.document.acceptedAt, value: time(power.answer.at) }]
          : []),
        ...(power.end ? [{ key: words.document.endedAt, value: time(power.end.at) }] : []),
        { key: words.state, value: <Tag tone={powerTones[state]}>{words.states[state]}</Tag> },
      ]}
    />
  );
}

function Acts({ view: { power, state, as } }: Pick<PowerPageProps, 'view'>) {
  const words = useMessages(powerWords);
  const base = `/my/powers/${power.id}`;
  if (!isLive(state)) return null;
  if (as === 'agent' && state === 'offered') {
    return (
      <Form action={`${base}/answer`}>
        <p>{words.acceptText}</p>
        <ButtonRow>
          <Button name="answer" value="accept">
            {words.accept}
          </Button>
          <Button name="answer" value="decline" kind="secondary">
            {words.decline}
          </Button>
        </ButtonRow>
      </Form>
    );
  }
  return (
    <Form action={`${base}/end`}>
      <p>{as === 'principal' ? words.revokeText : words.renounceText}</p>
      <Button kind="warning">{as === 'principal' ? words.revoke : words.renounce}</Button>
    </Form>
  );
}
