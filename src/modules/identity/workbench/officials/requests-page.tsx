import { formatDateTime } from '../../../../kernel/date.ts';
import { textIn } from '../../../../kernel/messages.ts';
import {
  EmptyState,
  ErrorSummary,
  Link,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { PlaceNames } from '../../http/place-names.ts';
import type { FormProblems } from '../../portal/form-problems.ts';
import type { PostRequest } from '../../posts/request-store.ts';
import { roleNames } from '../../role.ts';
import { DecisionForm } from '../decision-form.tsx';
import { Duty, Period } from './post-table.tsx';
import { postWords } from './post-words.ts';

export interface RequestsPageProps {
  requests: readonly PostRequest[];
  names: PlaceNames;
  problems: FormProblems;
  /** The request whose form came back. */
  tried?: string | undefined;
  done?: string | undefined;
  mayGrant: (request: PostRequest) => boolean;
}

export function RequestsPage({ requests, names, problems, tried, done, mayGrant }: RequestsPageProps) {
  const words = useMessages(postWords);
  const said = Object.entries(words.done).find(([name]) => name === done)?.[1];
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading lead={words.requestsLead}>{words.requests}</PageHeading>
      {requests.length === 0 ? (
        <EmptyState title={words.noRequests} icon="check-circle">
          {words.noRequestsText}
        </EmptyState>
      ) : (
        requests.map((request) => (
          <Request
            key={request.id}
            request={request}
            names={names}
            error={request.id === tried ? problems.at('answer') : undefined}
            mayGrant={mayGrant(request)}
          />
        ))
      )}
    </>
  );
}

function Request({
  request,
  names,
  error,
  mayGrant,
}: {
  request: PostRequest;
  names: PlaceNames;
  error: string | undefined;
  mayGrant: boolean;
}) {
  const words = useMessages(postWords);
  const locale = useLocale();
  const role = textIn(roleNames[request.role], locale);
  return (
    <Section title={`${request.officialName} · ${role}`}>
      <SummaryList
        rows={[
          {
            key: words.official,
            value: <Link to={`/workbench/officials/${request.officialId}`}>{request.officialName}</Link>,
          },
          { key: words.agency, value: names.agency(request.agency) },
          { key: words.region, value: names.region(request.region) },
          { key: words.duty, value: <Duty post={request} /> },
          { key: words.period, value: <Period {...request} /> },
          { key: words.reason, value: request.reason },
          { key: words.asker, value: `${request.asker.name} · ${formatDateTime(request.askedAt, locale)}` },
        ]}
      />
      {mayGrant ? (
        <DecisionForm
          action={`/workbench/post-requests/${request.id}`}
          id={request.id}
          label={words.answer}
          hint={words.answerHint}
          error={error}
          accept={{ value: 'granted', label: words.grant }}
          refuse={words.refuse}
        />
      ) : (
        <p>{words.notYours}</p>
      )}
    </Section>
  );
}
