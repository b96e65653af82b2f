import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  DateText,
  EmptyState,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  Notice,
  PageHeading,
  problemsOf,
  RadioGroup,
  Section,
  Table,
  Tag,
  TextArea,
  Timeline,
  useLocale,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import { algorithms, type OrganKeys } from '../keys/list-keys.ts';
import type { KeyRotation } from '../keys/rotation-store.ts';
import { keyWords } from './key-words.ts';

export const keysPath = '/workbench/signing-keys';

export function KeysPage({ organs }: { organs: readonly OrganKeys[] }) {
  const say = useMessages(keyWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {organs.length === 0 ? (
        <EmptyState title={say.none}>{say.noneText}</EmptyState>
      ) : (
        <Table
          caption={say.title}
          captionHidden
          rows={organs}
          rowKey={({ agency }) => agency.code}
          columns={[
            {
              header: say.organ,
              rowHeader: true,
              cell: ({ agency }) => (
                <Link to={`${keysPath}/${agency.creditCode}`}>{textIn(agency.name, locale)}</Link>
              ),
            },
            { header: say.state, cell: ({ keys }) => say.keys(keys.length) },
          ]}
        />
      )}
      <p>
        <Link to="/.well-known/tongban/trust-list.json">{say.trustList}</Link>
      </p>
    </>
  );
}

export interface OrganKeysPageProps {
  readonly organ: OrganKeys;
  readonly rotations: readonly KeyRotation[];
  readonly isDone: boolean;
  readonly tried:
    | { readonly algorithm: string; readonly reason: string; readonly refusal: Refusal }
    | undefined;
}

/** The keys of one organ, and giving it a new one. */
export function OrganKeysPage({ organ: { agency, keys }, rotations, isDone, tried }: OrganKeysPageProps) {
  const say = useMessages(keyWords);
  const locale = useLocale();
  return (
    <>
      {tried ? <ErrorSummary problems={problemsOf(tried.refusal, locale)} /> : null}
      <PageHeading caption={say.title}>{textIn(agency.name, locale)}</PageHeading>
      {isDone ? <Notice tone="success" status title={say.done} /> : null}
      <Table
        caption={say.title}
        captionHidden
        rows={keys}
        rowKey={({ keyId }) => keyId}
        columns={[
          { header: say.algorithm, rowHeader: true, cell: ({ algorithm }) => say.algorithms[algorithm] },
          { header: say.keyId, cell: ({ keyId }) => <span className="code">{keyId.slice(0, 16)}</span> },
          { header: say.validUntil, cell: ({ validUntil }) => <DateText value={validUntil} /> },
          {
            header: say.state,
            cell: ({ isCurrent }) =>
              isCurrent ? <Tag tone="success">{say.current}</Tag> : <Tag>{say.past}</Tag>,
          },
        ]}
      />
      <Section title={say.rotate} id="rotate">
        <Warning>{say.rotateLead}</Warning>
        <Form action={`${keysPath}/${agency.creditCode}`}>
          <RadioGroup
            name="algorithm"
            label={say.which}
            error={faultAt(tried?.refusal, 'algorithm', locale)}
            value={tried?.algorithm}
            options={algorithms.map((algorithm) => ({ value: algorithm, label: say.algorithms[algorithm] }))}
          />
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            value={tried?.reason ?? ''}
            error={faultAt(tried?.refusal, 'reason', locale)}
            rows={3}
          />
          <Button kind="warning">{say.confirm}</Button>
        </Form>
      </Section>
      {rotations.length > 0 ? (
        <Section title={say.history} id="history">
          <Timeline
            label={say.history}
            events={rotations.map(({ algorithm, at, by, reason }) => ({
              title: say.changed(say.algorithms[algorithm]),
              at: <DateText value={at} time />,
              by: by.name,
              tone: 'info',
              children: <p>{reason}</p>,
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
