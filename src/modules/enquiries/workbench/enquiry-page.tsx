import type { Text } from '../../../kernel/messages.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  Columns,
  DateText,
  Details,
  ErrorSummary,
  type FieldProblem,
  Form,
  InsetText,
  Link,
  LiveParts,
  PageHeading,
  Section,
  Select,
  SummaryList,
  type SummaryRow,
  Tag,
  TextArea,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { EnquiryState } from '../enquiry.ts';
import type { StoredEnquiry } from '../enquiry-store.ts';
import type { Suggestion, Suggestions } from '../queries/suggest-answers.ts';
import type { Reply } from '../reply.ts';
import { Say, Typed } from '../transcript/said.tsx';
import { Transcript } from '../transcript/transcript.tsx';
import { queuePath } from './queue-page.tsx';
import { deskWords } from './words.ts';

export interface EnquiryPageProps {
  readonly enquiry: StoredEnquiry;
  readonly state: EnquiryState;
  readonly lastReply: Reply | undefined;
  readonly suggestions: Suggestions;
  readonly nameOfAgency: (code: string) => Text;
  readonly nameOfRegion: (code: string) => Text | undefined;
  /** Agencies it can be passed on to. */
  readonly targets: readonly { readonly value: string; readonly label: string }[];
  readonly mayClaim: boolean;
  /** The reader has taken it up. */
  readonly isOwn: boolean;
  readonly mayWriteEntry: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
}

/** A conversation at the desk: what was said, what the machine made of it, and the officer's turn. */
export function EnquiryPage(props: EnquiryPageProps) {
  const { enquiry, state, problems } = props;
  const say = useMessages(deskWords);
  const path = `${queuePath}/${enquiry.id}`;
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHeading caption={say.desk} aside={<Status state={state} />}>
        <Typed>{enquiry.title}</Typed>
      </PageHeading>
      <Columns aside={<Aside {...props} />} asideLabel={say.understood}>
        <LiveParts events={`${path}/events`}>
          <Transcript messages={enquiry.messages} reader="desk" nameOfAgency={props.nameOfAgency} />
          <div id="standing" data-live="replace">
            <Standing {...props} path={path} />
          </div>
          {props.isOwn ? <Answering {...props} path={path} /> : null}
        </LiveParts>
        {props.isOwn ? <Acts {...props} path={path} /> : null}
        {props.mayWriteEntry ? (
          <Form action={`${path}/entry`}>
            <Button kind="secondary">{say.makeEntry}</Button>
          </Form>
        ) : null}
      </Columns>
    </>
  );
}

const tones = { machine: 'neutral', waiting: 'warning', claimed: 'info', closed: 'success' } as const;

function Status({ state }: { state: EnquiryState }) {
  const say = useMessages(deskWords);
  if (state.status === 'machine') return null;
  return (
    <Tag tone={tones[state.status]}>
      {say.tabs[state.status]}
      {state.officer ? ` · ${state.officer.name}` : ''}
    </Tag>
  );
}

type Here = EnquiryPageProps & { readonly path: string };

function Standing({ state, mayClaim, isOwn, path }: Here) {
  const say = useMessages(deskWords);
  if (mayClaim) {
    return (
      <Form action={`${path}/claim`}>
        <p>{say.claimFirst}</p>
        <Button>{say.claim}</Button>
      </Form>
    );
  }
  if (state.status === 'claimed' && !isOwn && state.officer)
    return <InsetText>{say.takenBy(state.officer.name)}</InsetText>;
  return null;
}

function Answering({ path, typed, problems, suggestions }: Here) {
  const say = useMessages(deskWords);
  return (
    <div id="answering">
      <Form action={`${path}/answer`} live enter={{ name: 'send', value: '1' }}>
        <TextArea
          name="answer"
          label={say.answer}
          hint={say.answerHint}
          rows={6}
          value={typed.answer}
          error={problems.find(({ field }) => field === 'answer')?.message}
        />
        <ButtonRow>
          <Button>{say.send}</Button>
        </ButtonRow>
        <Suggested title={say.fromBase} suggestions={suggestions.fromBase} />
        <Suggested title={say.fromItem} suggestions={suggestions.fromItem} />
      </Form>
    </div>
  );
}

interface SuggestedProps {
  readonly title: string;
  readonly suggestions: readonly Suggestion[];
}

function Suggested({ title, suggestions }: SuggestedProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  if (suggestions.length === 0) return null;
  return (
    <Details summary={`${title}（${suggestions.length}）`}>
      {suggestions.map(({ value, title: name, text, to }) => (
        <div key={value}>
          <p>
            <Link to={to}>
              <Say text={name} />
            </Link>
          </p>
          <p className="field__hint">
            <Typed>{text.length > 160 ? `${text.slice(0, 160)}…` : text}</Typed>
          </p>
          <button type="submit" className="button button--link" name="insert" value={value} data-page="">
            {say.insert}
            <span className="visually-hidden">{` ${textIn(name, locale)}`}</span>
          </button>
        </div>
      ))}
    </Details>
  );
}

function Acts({ path, targets, typed, problems }: Here) {
  const say = useMessages(deskWords);
  const errorAt = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <ButtonRow>
        <Form action={`${path}/close`}>
          <Button kind="secondary">{say.close}</Button>
        </Form>
        <Form action={`${path}/release`}>
          <Button kind="secondary">{say.release}</Button>
        </Form>
      </ButtonRow>
      <Details summary={say.transfer} open={errorAt('to') !== undefined || errorAt('reason') !== undefined}>
        <Form action={`${path}/transfer`}>
          <Select name="to" label={say.to} options={targets} value={typed.to} error={errorAt('to')} />
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            rows={2}
            value={typed.reason}
            error={errorAt('reason')}
          />
          <Button kind="secondary">{say.transfer}</Button>
        </Form>
      </Details>
    </>
  );
}

function Aside({ enquiry, state, lastReply, suggestions, nameOfAgency, nameOfRegion }: EnquiryPageProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  const understood = lastReply?.understood;
  const item = suggestions.item;
  const region = understood?.region ? nameOfRegion(understood.region) : undefined;
  const rows: SummaryRow[] = [
    { key: say.agency, value: textIn(nameOfAgency(state.agency), locale) },
    ...(state.dueOn ? [{ key: say.due, value: <DateText value={state.dueOn} /> }] : []),
    ...(item
      ? [
          {
            key: say.guide,
            value: (
              <Link to={`/items/${encodeURIComponent(item.implementationCode)}`}>
                <Say text={item.item.name} />
              </Link>
            ),
          },
        ]
      : []),
    {
      key: say.intents,
      value: understood?.intents.map((intent) => say.intentNames[intent]).join(say.comma) || say.nothing,
    },
    ...(understood?.subject ? [{ key: say.subject, value: <Typed>{understood.subject}</Typed> }] : []),
    ...(region ? [{ key: say.region, value: <Say text={region} /> }] : []),
    ...(understood && understood.candidates.length > 0
      ? [{ key: say.candidates, value: <Typed>{understood.candidates.join('；')}</Typed> }]
      : []),
    { key: say.started, value: <DateText value={enquiry.startedAt} time /> },
    { key: say.status, value: enquiry.account ? say.signedIn : say.stranger },
  ];
  return (
    <Section title={say.understood}>
      <SummaryList rows={rows} plain />
    </Section>
  );
}
