import { type Text, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  SummaryList,
  Tag,
  TextArea,
  Timeline,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { GrantView } from '../grant/act-on-grant.ts';
import type { Names } from '../names.ts';
import { grantsPath } from './paths.ts';
import { exchangeWords } from './words.ts';

export interface GrantPageProps {
  readonly view: GrantView;
  readonly names: Names;
  readonly offered: readonly { readonly act: string; readonly name: Text }[];
  readonly isDone: boolean;
  readonly typed: string | undefined;
  readonly refusal: Refusal | undefined;
}

/** A request and what became of it. */
export function GrantPage({ view, names, offered, isDone, typed, refusal }: GrantPageProps) {
  const say = useMessages(exchangeWords);
  const locale = useLocale();
  const { stored, run } = view;
  const status = run.procedure.actSet.statuses[run.status]?.name ?? { zh: run.status };
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      {isDone ? <Notice tone="success" title={say.done} status /> : null}
      <PageHeading caption={stored.number} aside={<Tag tone="info">{textIn(status, locale)}</Tag>}>
        {names.dataSet(stored.dataSet)}
      </PageHeading>
      <Terms view={view} names={names} />
      {offered.length > 0 ? (
        <Section title={say.act}>
          <Form action={`${grantsPath}/${stored.number}`} guard>
            <TextArea
              name="words"
              label={say.words}
              hint={say.wordsHint}
              value={typed}
              error={faultAt(refusal, 'words', locale)}
              rows={4}
            />
            <ButtonRow>
              {offered.map(({ act, name }, index) => (
                <Button key={act} name="act" value={act} kind={index === 0 ? 'primary' : 'secondary'}>
                  {textIn(name, locale)}
                </Button>
              ))}
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      {run.status === 'granted' ? <HowToCall view={view} /> : null}
      <Section title={say.history}>
        <Timeline
          label={say.history}
          events={stored.actions.map(({ at, actor, event }) => ({
            title: say.events[event.type],
            at: <DateText value={at} time />,
            by: actor.agency ? `${names.agency(actor.agency)} ${actor.name}` : actor.name,
            children: 'words' in event ? <p>{event.words}</p> : null,
          }))}
        />
      </Section>
    </>
  );
}

function Terms({ view: { stored }, names }: Pick<GrantPageProps, 'view' | 'names'>) {
  const say = useMessages(exchangeWords);
  const locale = useLocale();
  const joined = (parts: readonly string[]) => parts.join(locale === 'en' ? ', ' : '、');
  return (
    <SummaryList
      rows={[
        { key: say.asker, value: names.agency(stored.asker) },
        { key: say.owner, value: names.agency(stored.owner) },
        { key: say.purpose, value: stored.purpose },
        { key: say.basis, value: stored.basis },
        { key: say.elements, value: joined(stored.elements.map(names.element)) },
        { key: say.ways, value: joined(stored.ways.map((way) => say.wayNames[way])) },
        { key: say.quota, value: say.quotaText(stored.perDay, stored.perMinute) },
        {
          key: say.validity,
          value: (
            <>
              <DateText value={stored.validFrom} /> – <DateText value={stored.validUntil} />
            </>
          ),
        },
        ...(stored.dueOn ? [{ key: say.dueOn, value: <DateText value={stored.dueOn} /> }] : []),
      ]}
    />
  );
}

/** What a programmer of the asking agency needs. */
function HowToCall({ view: { stored } }: Pick<GrantPageProps, 'view'>) {
  const say = useMessages(exchangeWords);
  const [element = ''] = stored.elements;
  const body = { grant: stored.number, purpose: stored.purpose, key: ['…'] };
  const examples = stored.ways.map((way) =>
    way === 'verification'
      ? `POST /exchange/verifications\n${JSON.stringify({ ...body, values: { [element]: '…' } }, null, 2)}`
      : `POST /exchange/queries\n${JSON.stringify({ ...body, elements: [element] }, null, 2)}`,
  );
  return (
    <Section title={say.how}>
      <p>{say.howText}</p>
      <pre>
        <code>
          {[
            'POST /exchange/token\ngrant_type=client_credentials\nclient_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer\nclient_assertion=<JWT: iss, sub, aud, jti, exp>',
            'Authorization: Bearer <token>\nX-Message-Signature: <JWS: alg, kid, iat, nonce>..<method ⏎ path ⏎ body>',
            ...examples,
          ].join('\n\n')}
        </code>
      </pre>
    </Section>
  );
}
