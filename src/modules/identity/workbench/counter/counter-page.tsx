import { formatDateTime } from '../../../../kernel/date.ts';
import { textIn } from '../../../../kernel/messages.ts';
import {
  Button,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  TextField,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { CounterInput } from '../../counter/ask-at-counter.ts';
import { CounterAct, counterActNames } from '../../counter/counter-request.ts';
import type { ListedCounterRequest } from '../../counter/list-counter-requests.ts';
import type { FormProblems } from '../../portal/form-problems.ts';
import { DecisionForm } from '../decision-form.tsx';
import { counterWords } from './counter-words.ts';

export interface CounterPageProps {
  requests: readonly ListedCounterRequest[];
  /** Whether this official may ask, or checks only. */
  mayAsk: boolean;
  typed: CounterInput;
  problems: FormProblems;
  /** The request whose form came back. */
  tried?: string | undefined;
  done?: string | undefined;
}

export function CounterPage(props: CounterPageProps) {
  const words = useMessages(counterWords);
  const said = Object.entries(words.done).find(([name]) => name === props.done)?.[1];
  return (
    <>
      <ErrorSummary problems={props.problems.summary} />
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <Section title={words.waiting} id="waiting">
        {props.requests.length === 0 ? (
          <EmptyState title={words.none} icon="check-circle">
            {words.noneText}
          </EmptyState>
        ) : (
          props.requests.map((request) => (
            <Request
              key={request.id}
              request={request}
              error={props.tried === request.id ? props.problems.at('answer') : undefined}
            />
          ))
        )}
      </Section>
      {props.mayAsk ? <AskForm typed={props.typed} problems={props.problems} /> : null}
    </>
  );
}

function Request({ request, error }: { request: ListedCounterRequest; error: string | undefined }) {
  const words = useMessages(counterWords);
  const locale = useLocale();
  const { subject } = request;
  return (
    <Section title={subject.name}>
      <SummaryList
        rows={[
          {
            key: words.number,
            value: subject.number ?? words.official,
          },
          {
            key: words.acts,
            value: request.acts.map((act) => textIn(counterActNames[act], locale)).join(words.comma),
          },
          { key: words.evidence, value: request.evidence },
          ...(request.phone ? [{ key: words.phone, value: request.phone }] : []),
          { key: words.reason, value: request.reason },
          { key: words.asker, value: `${request.asker.name} · ${formatDateTime(request.askedAt, locale)}` },
        ]}
      />
      {request.mayConfirm ? (
        <DecisionForm
          action={`/workbench/identity-checks/${request.id}`}
          id={request.id}
          label={words.answer}
          hint={words.answerHint}
          error={error}
          optional
          accept={{ value: 'done', label: words.confirm }}
          refuse={words.refuse}
        />
      ) : (
        <p>{words.own}</p>
      )}
    </Section>
  );
}

function AskForm({ typed, problems }: Pick<CounterPageProps, 'typed' | 'problems'>) {
  const words = useMessages(counterWords);
  const locale = useLocale();
  return (
    <Section title={words.ask} id="ask">
      <Form action="/workbench/identity-checks">
        <TextField
          name="login"
          label={words.login}
          value={typed.login}
          error={problems.at('login')}
          autoComplete="off"
          width={24}
        />
        <CheckboxGroup
          name="acts"
          label={words.acts}
          values={typed.acts}
          error={problems.at('acts')}
          options={CounterAct.options.map((act) => ({
            value: act,
            label: textIn(counterActNames[act], locale),
          }))}
        />
        <TextField
          name="evidence"
          label={words.evidence}
          hint={words.evidenceHint}
          value={typed.evidence}
          error={problems.at('evidence')}
          maxLength={100}
        />
        <TextField
          name="phone"
          type="tel"
          label={words.phone}
          hint={words.phoneHint}
          value={typed.phone}
          error={problems.at('phone')}
          autoComplete="off"
          width={18}
          optional
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed.reason}
          error={problems.at('reason')}
          maxLength={200}
        />
        <Button>{words.submit}</Button>
      </Form>
    </Section>
  );
}
