import { textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  FileField,
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
import { QuestionField, type RegionOption } from '../../forms/index.ts';
import type { DisputableField, DisputeForm } from '../prefill/dispute-value.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { disputeWords } from './dispute-words.ts';
import { draftPath } from './open-draft-handler.ts';

export const disputeFileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export interface DisputePageProps {
  readonly view: DraftView;
  readonly disputable: DisputableField;
  readonly regions: readonly RegionOption[];
  readonly failed: { readonly form: DisputeForm; readonly refusal: Refusal } | undefined;
  readonly back: string;
}

/** What is right instead, why, and what shows it. */
export function DisputePage({ view, disputable, regions, failed, back }: DisputePageProps) {
  const say = useMessages(disputeWords);
  const locale = useLocale();
  const { question, source, held, filled } = disputable;
  const refusal = failed?.refusal;
  const owner = textIn(source.ownerName, locale);
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      <PageHeading caption={say.law} lead={say.lead(owner)}>
        {say.title}
      </PageHeading>
      <SummaryList
        rows={[
          { key: textIn(question.element.name, locale), value: `${say.held}：${held}` },
          { key: say.source, value: `${owner} · ${textIn(source.name, locale)}` },
        ]}
      />
      <Form action={`${draftPath(view)}/disputes/${filled.field}`} files guard>
        <QuestionField
          question={{ ...question, required: true }}
          name={filled.field}
          typed={failed?.form.values ?? []}
          error={faultAt(refusal, filled.field, locale)}
          regions={regions}
        />
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={failed?.form.reason}
          error={faultAt(refusal, 'reason', locale)}
          rows={4}
        />
        <FileField
          name="evidence"
          label={say.evidence}
          hint={say.evidenceHint}
          error={faultAt(refusal, 'evidence', locale)}
          accept={disputeFileTypes.join()}
          multiple
          optional
        />
        <ButtonRow>
          <Button>{say.send}</Button>
          <Link to={back}>{say.back}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
