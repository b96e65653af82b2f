import { formatDate, formatDateTime } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  Link,
  PageHeading,
  SummaryList,
  Tag,
  TextField,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { statusTones, statusWords } from '../../procedures/index.ts';
import type { CaseProgress } from '../progress/get-progress.ts';
import { progressWords } from './words.ts';

export interface ProgressPageProps {
  readonly number: string;
  readonly code: string;
  /** `unknown`: something was typed that opens nothing. */
  readonly progress: CaseProgress | 'unknown' | undefined;
  /** Where the form leads; the page of the portal by default. */
  readonly action?: string | undefined;
}

export const progressPath = '/counter/progress';

/** Where a case stands, for whoever holds its receipt: no name and nothing that was answered. */
export function ProgressPage({ number, code, progress, action = progressPath }: ProgressPageProps) {
  const words = useMessages(progressWords);
  const isUnknown = progress === 'unknown';
  return (
    <>
      <ErrorSummary problems={isUnknown ? [{ field: 'number', message: words.unknown }] : []} />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {progress !== undefined && progress !== 'unknown' ? (
        <Found progress={progress} />
      ) : (
        <Form action={action} method="get">
          <TextField
            name="number"
            label={words.number}
            value={number}
            error={isUnknown ? words.unknown : undefined}
            inputMode="numeric"
            autoComplete="off"
            width={24}
          />
          <TextField
            name="code"
            label={words.code}
            hint={words.codeHint}
            value={code}
            autoComplete="off"
            width={12}
          />
          <ButtonRow>
            <Button>{words.find}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function Found({
  progress: { number, item, agency, receivedAt, status, promised },
}: {
  progress: CaseProgress;
}) {
  const words = useMessages(progressWords);
  const locale = useLocale();
  return (
    <>
      <SummaryList
        rows={[
          { key: words.number, value: number },
          { key: words.item, value: item },
          { key: words.agency, value: textIn(agency, locale) },
          { key: words.receivedAt, value: formatDateTime(receivedAt, locale) },
          {
            key: words.status,
            value: <Tag tone={statusTones[status]}>{textIn(statusWords[status], locale)}</Tag>,
          },
          ...(promised ? [{ key: words.promised, value: formatDate(promised, locale) }] : []),
        ]}
      />
      <p>
        <Link to={progressPath}>{words.again}</Link>
      </p>
    </>
  );
}
