import type { Text } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateText,
  Details,
  ErrorSummary,
  type FieldProblem,
  Form,
  InsetText,
  Link,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  type SummaryRow,
  TextArea,
  Timeline,
  useMessages,
} from '../../../web/ui/index.ts';
import type { EntryActKind, EntryRecord } from '../base/entry-record.ts';
import { typedOf } from '../base/read-entry-form.ts';
import { Say, Typed } from '../transcript/said.tsx';
import { basePath, StatusTag } from './base-list-page.tsx';
import { baseWords } from './base-words.ts';
import { queuePath } from './queue-page.tsx';

export interface EntryPageProps {
  readonly entry: EntryRecord;
  readonly nameOfAgency: (code: string) => Text;
  readonly may: { readonly write: boolean; readonly publish: boolean; readonly retire: boolean };
  readonly isAuthor: boolean;
  readonly done: EntryActKind | undefined;
  readonly problems: readonly FieldProblem[];
}

/** An entry with its versions' history and what can be done now. */
export function EntryPage(props: EntryPageProps) {
  const { entry, problems, done } = props;
  const say = useMessages(baseWords);
  const { content } = entry;
  return (
    <>
      <ErrorSummary problems={problems} />
      {done ? <Notice tone="success" status title={say.done[done]} /> : null}
      <PageHeading caption={say.base} aside={<StatusTag status={entry.status} />}>
        <Say text={content.question} />
      </PageHeading>
      <p>
        {entry.publishedVersion === undefined ? say.notAnswering : say.answering(entry.publishedVersion)}
        {entry.publishedVersion === undefined ? null : (
          <>
            {' '}
            <Link to={`/ask/answers/${entry.code}`}>{say.preview}</Link>
          </>
        )}
      </p>
      {entry.source === 'content' ? <InsetText>{say.declared}</InsetText> : null}
      <Acts {...props} />
      <Section title={say.version(entry.version)}>
        <SummaryList rows={rowsOf(props, say)} />
      </Section>
      <History {...props} />
    </>
  );
}

function rowsOf({ entry, nameOfAgency }: EntryPageProps, say: (typeof baseWords)['zh']): SummaryRow[] {
  const typed = typedOf(entry.content);
  const row = (key: string, value: string): SummaryRow[] =>
    value === '' ? [] : [{ key, value: <Typed>{value}</Typed> }];
  return [
    ...row(say.answer, typed.answer),
    ...row(say.variants, typed.variants),
    ...row(say.sources, typed.sources),
    ...row(say.items, typed.items),
    ...row(say.department, typed.department),
    { key: say.owner, value: <Say text={nameOfAgency(entry.owner)} /> },
    { key: say.validFrom, value: <DateText value={typed.validFrom} /> },
    ...(typed.validUntil ? [{ key: say.validUntil, value: <DateText value={typed.validUntil} /> }] : []),
    { key: say.reviewBy, value: <DateText value={typed.reviewBy} /> },
    ...row(say.questionEn, typed.questionEn),
    ...row(say.answerEn, typed.answerEn),
    ...(entry.fromEnquiry
      ? [
          {
            key: say.source,
            value: <Link to={`${queuePath}/${entry.fromEnquiry}`}>{say.fromEnquiry}</Link>,
          },
        ]
      : []),
  ];
}

function Acts({ entry, may, isAuthor, problems }: EntryPageProps) {
  const say = useMessages(baseWords);
  const path = `${basePath}/${entry.id}`;
  const isWaiting = entry.status === 'in-review';
  const reasonError = problems.find(({ field }) => field === 'reason')?.message;
  return (
    <>
      <ButtonRow>
        {may.write && entry.status === 'draft' ? (
          <Form action={`${path}/submit`}>
            <Button>{say.submit}</Button>
          </Form>
        ) : null}
        {may.publish && isWaiting ? (
          <Form action={`${path}/publish`}>
            <Button>{say.publish}</Button>
          </Form>
        ) : null}
        {may.write && !isWaiting ? (
          <ButtonLink to={`${path}/edit`} kind="secondary">
            {say.edit}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {isWaiting && isAuthor ? <InsetText>{say.own}</InsetText> : null}
      {may.publish && isWaiting ? (
        <WithReason action={`${path}/return`} label={say.returned} error={reasonError} />
      ) : null}
      {may.retire && entry.status !== 'retired' && entry.publishedVersion !== undefined ? (
        <WithReason
          action={`${path}/retire`}
          label={say.retire}
          error={isWaiting ? undefined : reasonError}
        />
      ) : null}
    </>
  );
}

function WithReason({
  action,
  label,
  error,
}: {
  action: string;
  label: string;
  error: FieldProblem['message'] | undefined;
}) {
  const say = useMessages(baseWords);
  return (
    <Details summary={label} open={error !== undefined}>
      <Form action={action}>
        <TextArea name="reason" id={action.split('/').at(-1)} label={say.reason} rows={2} error={error} />
        <Button kind="secondary">{label}</Button>
      </Form>
    </Details>
  );
}

function History({ entry: { acts } }: EntryPageProps) {
  const say = useMessages(baseWords);
  if (acts.length === 0) return null;
  return (
    <Section title={say.history}>
      <Timeline
        label={say.history}
        events={acts.toReversed().map(({ act, at, name, version, reason }) => ({
          title: `${say.acts[act]} · ${say.version(version)}`,
          at: <DateText value={at} time />,
          by: name,
          children: reason ? <Typed>{reason}</Typed> : undefined,
        }))}
      />
    </Section>
  );
}
