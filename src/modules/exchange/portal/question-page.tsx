import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  DateText,
  ErrorSummary,
  Form,
  faultAt,
  Link,
  PageHeading,
  problemsOf,
  SummaryList,
  TextArea,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Access } from '../ledger/access.ts';
import type { Names } from '../names.ts';
import { objectionWords } from '../objection/words.ts';
import { ledgerWords } from '../words.ts';
import { Reader } from './accesses-page.tsx';

export interface QuestionPageProps {
  readonly access: Access;
  /** Agency that will answer. */
  readonly answerer: string | undefined;
  readonly names: Names;
  readonly typed?: string | undefined;
  readonly refusal?: Refusal | undefined;
}

/** Asks the organ that has read why. */
export function QuestionPage({ access, answerer, names, typed, refusal }: QuestionPageProps) {
  const say = useMessages(objectionWords);
  const ledger = useMessages(ledgerWords);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <PageHeading
        caption={say.law}
        lead={answerer === undefined ? undefined : say.askLead(names.agency(answerer))}
      >
        {say.askTitle}
      </PageHeading>
      <SummaryList
        rows={[
          { key: ledger.at, value: <DateText value={access.at} time /> },
          { key: ledger.who, value: <Reader {...{ access, names }} /> },
          { key: ledger.way, value: ledger.ways[access.way] },
          { key: ledger.why, value: access.purpose },
        ]}
      />
      <Form action={`/my/accesses/${access.id}/question`} guard>
        <TextArea
          name="reason"
          label={say.askLabel}
          hint={say.askHint}
          value={typed}
          error={faultAt(refusal, 'reason', locale)}
          rows={5}
        />
        <ButtonRow>
          <Button>{say.askSend}</Button>
          <Link to={`/my/accesses/${access.id}`}>{textIn({ zh: '返回', en: 'Back' }, locale)}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
