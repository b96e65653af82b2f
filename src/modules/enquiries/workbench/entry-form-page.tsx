import {
  Button,
  ButtonRow,
  DateField,
  ErrorSummary,
  type FieldProblem,
  Form,
  Link,
  PageHeading,
  Select,
  TextArea,
  TextField,
  useMessages,
} from '../../../web/ui/index.ts';
import type { EntryField, EntryTyped } from '../base/read-entry-form.ts';
import { basePath } from './base-list-page.tsx';
import { baseWords } from './base-words.ts';

export interface EntryFormPageProps {
  readonly action: string;
  readonly typed: EntryTyped;
  readonly problems: readonly FieldProblem[];
  /** Agencies to choose the keeper from; none once it is settled. */
  readonly owners: readonly { readonly value: string; readonly label: string }[];
  readonly owner: string;
  readonly fromEnquiry: string | undefined;
}

/** Writes an entry, or its next version. */
export function EntryFormPage({ action, typed, problems, owners, owner, fromEnquiry }: EntryFormPageProps) {
  const say = useMessages(baseWords);
  const field = (name: EntryField, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: typed[name],
    error: problems.find((problem) => problem.field === name)?.message,
  });
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHeading caption={say.base}>{say.write}</PageHeading>
      <Form action={action} guard>
        {fromEnquiry ? <input type="hidden" name="fromEnquiry" value={fromEnquiry} /> : null}
        {owners.length > 1 ? (
          <Select name="owner" label={say.owner} options={owners} value={owner} empty={false} />
        ) : (
          <input type="hidden" name="owner" value={owner} />
        )}
        <TextField {...field('question', say.question)} />
        <TextArea {...field('variants', say.variants, say.variantsHint)} rows={4} optional />
        <TextArea {...field('answer', say.answer, say.answerHint)} rows={6} />
        <TextArea {...field('sources', say.sources, say.sourcesHint)} rows={3} optional />
        <TextArea {...field('items', say.items, say.itemsHint)} rows={2} optional />
        <TextField {...field('department', say.department, say.departmentHint)} optional width={18} />
        <DateField {...field('validFrom', say.validFrom)} />
        <DateField {...field('validUntil', say.validUntil)} optional />
        <DateField {...field('reviewBy', say.reviewBy, say.reviewHint)} />
        <TextField {...field('questionEn', say.questionEn)} optional />
        <TextArea {...field('answerEn', say.answerEn)} rows={4} optional />
        <ButtonRow>
          <Button>{say.save}</Button>
          <Link to={basePath}>{say.base}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
