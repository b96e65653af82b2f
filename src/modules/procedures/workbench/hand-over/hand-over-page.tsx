import { textIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  Section,
  Select,
  TextArea,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import { roleNames } from '../../../identity/index.ts';
import type { HandOver, HandOverPost } from '../../desk/get-hand-over.ts';
import { TaskLines } from '../task-lines.tsx';
import { type HandOverChoice, postField } from './hand-over-choice.ts';
import { handOverWords } from './hand-over-words.ts';

export interface HandOverPageProps {
  readonly handOver: HandOver;
  readonly typed: URLSearchParams;
  readonly refusal: Refusal | undefined;
  /** What will be handed over to whom, once it was chosen. */
  readonly choice: HandOverChoice | undefined;
  readonly agencyName: (code: string) => string;
}

const address = '/workbench/hand-over';

/** Everything that an official has in hand, and who takes it over: chosen, checked, then done. */
export function HandOverPage(props: HandOverPageProps) {
  const say = useMessages(handOverWords);
  const locale = useLocale();
  const { handOver, refusal, choice } = props;
  return (
    <>
      {refusal ? <ErrorSummary problems={problemsOf(refusal, locale)} /> : null}
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {choice ? <Preview {...props} choice={choice} /> : <Choosing {...props} />}
      {handOver.isOwn ? (
        <p>
          <Link to="/workbench/deputies">{say.deputies}</Link>
        </p>
      ) : null}
    </>
  );
}

function Choosing(props: HandOverPageProps) {
  const say = useMessages(handOverWords);
  const locale = useLocale();
  const { handOver, typed, refusal } = props;
  return (
    <>
      <OfficialChoice handOver={handOver} />
      {handOver.posts.length === 0 ? (
        <EmptyState title={say.none} icon="check-circle">
          <p>{say.noneText}</p>
        </EmptyState>
      ) : (
        <Form action={address} guard>
          <input type="hidden" name="official" value={handOver.official.officialId} />
          {handOver.posts.map((post) => (
            <PostChoice key={postField(post)} {...props} post={post} />
          ))}
          <TextArea
            name="reasons"
            label={say.reasons}
            hint={say.reasonsHint}
            value={typed.get('reasons') ?? undefined}
            error={faultAt(refusal, 'reasons', locale)}
            rows={2}
          />
          <Button>{say.preview}</Button>
        </Form>
      )}
    </>
  );
}

/** The head of an agency may pass on what lies with somebody who is away. */
function OfficialChoice({ handOver }: Pick<HandOverPageProps, 'handOver'>) {
  const say = useMessages(handOverWords);
  if (handOver.officials.length === 0) return null;
  return (
    <Form method="get" action={address}>
      <Select
        name="official"
        label={say.choose}
        value={handOver.isOwn ? '' : handOver.official.officialId}
        options={[
          { value: '', label: say.me },
          ...handOver.officials.map(({ officialId, name }) => ({ value: officialId, label: name })),
        ]}
      />
      <Button kind="secondary">{say.show}</Button>
    </Form>
  );
}

function PostChoice({ post, typed, refusal, agencyName }: HandOverPageProps & { post: HandOverPost }) {
  const say = useMessages(handOverWords);
  const locale = useLocale();
  const name = postField(post);
  return (
    <Section
      title={say.post(agencyName(post.agency), textIn(roleNames[post.role], locale), post.tasks.length)}
    >
      <TaskLines lines={post.tasks.map((task) => ({ task, text: textIn(task.task, locale) }))} />
      {post.colleagues.length === 0 ? (
        <Notice tone="warning" title={say.nobody} />
      ) : (
        <Select
          name={name}
          label={say.to}
          value={typed.get(name) ?? ''}
          error={faultAt(refusal, name, locale)}
          options={[
            { value: '', label: say.keep },
            ...post.colleagues.map((each) => ({ value: each.officialId, label: each.name })),
          ]}
        />
      )}
    </Section>
  );
}

function Preview({ handOver, choice, typed }: HandOverPageProps & { choice: HandOverChoice }) {
  const say = useMessages(handOverWords);
  const locale = useLocale();
  return (
    <Form action={address} guard>
      <Section title={say.previewTitle}>
        <TaskLines
          lines={choice.tasks.map(({ task, to }) => ({
            task,
            text: say.line(textIn(task.task, locale), to.name),
          }))}
        />
        <p>
          {say.reasons} {choice.reasons}
        </p>
      </Section>
      {[...typed]
        .filter(([name]) => !name.startsWith('_') && name !== 'official')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <ButtonRow>
        <Button name="_confirm" value="yes">
          {say.confirm(choice.tasks.length)}
        </Button>
        <Button kind="secondary" name="_change" value="yes">
          {say.back}
        </Button>
      </ButtonRow>
      <input type="hidden" name="official" value={handOver.official.officialId} />
    </Form>
  );
}
