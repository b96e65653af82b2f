import { Button, ErrorSummary, Form, PageHeading, TextArea, useMessages } from '../../../../web/ui/index.ts';
import { importPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import type { FormProblems } from '../form-problems.ts';

/** A version from elsewhere, as text. */
export function ImportPage({ problems, typed }: { problems: FormProblems; typed: string }) {
  const say = useMessages(draftWords);
  const error = problems.summary.length > 0 ? problems.summary[0]?.message : undefined;
  return (
    <>
      <ErrorSummary problems={problems.summary.map(({ message }) => ({ message, field: 'version' }))} />
      <PageHeading lead={say.importLead}>{say.importTitle}</PageHeading>
      <Form action={importPath}>
        <TextArea name="version" label={say.importField} rows={14} value={typed} error={error} />
        <Button>{say.importButton}</Button>
      </Form>
    </>
  );
}
