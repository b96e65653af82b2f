import { formatDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import {
  ErrorSummary,
  type FieldProblem,
  Form,
  Link,
  LiveParts,
  Notice,
  PageHeading,
  QuickReplies,
  QuickReply,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DeskState } from '../desk/desk-of.ts';
import type { EnquiryState } from '../enquiry.ts';
import type { Message } from '../message.ts';
import type { Reply } from '../reply.ts';
import { Say } from '../transcript/said.tsx';
import { Transcript } from '../transcript/transcript.tsx';
import { Composer } from './composer.tsx';
import { OfficerPanel } from './officer-panel.tsx';
import { QuickAnswers } from './quick-answers.tsx';
import { askWords } from './words.ts';

export interface ConversationPageProps {
  readonly path: string;
  readonly eventsPath: string;
  readonly state: EnquiryState;
  readonly messages: readonly Message[];
  readonly lastReply: Reply | undefined;
  /** Sequence of an answer that has not been rated. */
  readonly toRate: number | undefined;
  readonly desk: DeskState;
  readonly ahead: number;
  readonly regions: readonly { readonly value: string; readonly label: string }[];
  readonly nameOfAgency: (code: string) => Text;
  readonly hotline: string;
  /** Reloads by itself where no script does it. */
  readonly isWatching: boolean;
  readonly typed: string | undefined;
  readonly problems: readonly FieldProblem[];
}

/** The conversation as the asker sees it. */
export function ConversationPage(props: ConversationPageProps) {
  const { path, state, messages, problems, typed, isWatching } = props;
  const say = useMessages(askWords);
  const isAtDesk = state.status === 'waiting' || state.status === 'claimed';
  return (
    <LiveParts events={props.eventsPath}>
      <div id="problems" data-live="replace">
        <ErrorSummary problems={problems} />
      </div>
      <PageHeading aside={<Link to="/ask">{say.newOne}</Link>}>{say.title}</PageHeading>
      <Transcript messages={messages} reader="asker" nameOfAgency={props.nameOfAgency} />
      <div id="standing" data-live="replace">
        {isAtDesk ? <Waiting {...props} /> : <Further {...props} />}
      </div>
      {isWatching && isAtDesk ? (
        <p>
          {say.watching} <Link to={path}>{say.stopWatching}</Link>
        </p>
      ) : (
        <Composer
          action={path}
          label={say.labelMore}
          value={typed}
          error={problems.find(({ field }) => field === 'question')?.message as string | undefined}
          isLive
        />
      )}
    </LiveParts>
  );
}

/** What the machine has asked, whether it helped, and the way to an officer. */
function Further(props: ConversationPageProps) {
  const { path, lastReply, messages, toRate, state } = props;
  const say = useMessages(askWords);
  const isLast = messages.at(-1)?.said.kind === 'reply' || messages.at(-1)?.said.kind === 'rated';
  return (
    <>
      {lastReply && isLast ? <QuickAnswers reply={lastReply} action={path} /> : null}
      {toRate === undefined ? null : <Rating path={path} of={toRate} />}
      {state.status === 'closed' ? <p>{say.closedNote}</p> : null}
      <OfficerPanel
        {...props}
        action={`${path}/hand-over`}
        isOffered={isLast && lastReply?.offersOfficer === true}
      />
    </>
  );
}

function Rating({ path, of }: { path: string; of: number }) {
  const say = useMessages(askWords);
  return (
    <Form action={`${path}/rate`} live>
      <input type="hidden" name="of" value={of} />
      <QuickReplies label={say.helpful}>
        <span className="utterance__source">{say.helpful}</span>
        <QuickReply name="helpful" value="yes" quiet>
          {say.yes}
        </QuickReply>
        <QuickReply name="helpful" value="no" quiet>
          {say.no}
        </QuickReply>
      </QuickReplies>
    </Form>
  );
}

/** Somebody has to come, or is there. */
function Waiting({ state, desk, ahead, path, isWatching, nameOfAgency }: ConversationPageProps) {
  const say = useMessages(askWords);
  const locale = useLocale();
  const due = state.dueOn ? formatDate(state.dueOn, locale) : '';
  return (
    <>
      <Notice
        title={
          state.status === 'claimed' ? (
            say.withOfficer(state.officer?.name ?? '')
          ) : (
            <Say text={nameOfAgency(state.agency)} />
          )
        }
      >
        {state.status === 'waiting' ? (
          <p>{desk.isOpen ? `${say.waiting(ahead)}${due ? say.due(due) : ''}` : say.waitingClosed(due)}</p>
        ) : null}
        <p>{say.comeBack}</p>
      </Notice>
      {isWatching ? null : (
        <noscript>
          <p>
            <Link to={path}>{say.reload}</Link> · <Link to={`${path}?watch=1`}>{say.watch}</Link>
          </p>
        </noscript>
      )}
    </>
  );
}

/** Sends a choice of the start page. */
export function ExampleQuestions({ action }: { action: string }) {
  const say = useMessages(askWords);
  return (
    <Form action={action}>
      <QuickReplies label={say.examples}>
        {say.exampleQuestions.map((question) => (
          <QuickReply key={question} name="question" value={question}>
            {question}
          </QuickReply>
        ))}
      </QuickReplies>
    </Form>
  );
}
