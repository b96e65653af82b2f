import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  DateText,
  Form,
  faultAt,
  Section,
  TextArea,
  Timeline,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { CaseNote } from '../note-store.ts';
import { deskWords } from './desk-words.ts';

export interface CaseNotesProps {
  readonly number: string;
  readonly notes: readonly CaseNote[];
  readonly agencyName: (code: string) => string;
  readonly typed: string | undefined;
  readonly refusal: Refusal | undefined;
}

/** What officials have written down for one another; nobody else reads it, and nothing of it is changed. */
export function CaseNotes({ number, notes, agencyName, typed, refusal }: CaseNotesProps) {
  const say = useMessages(deskWords);
  const locale = useLocale();
  return (
    <Section title={say.notes} id="notes" lead={say.notesLead}>
      {notes.length > 0 ? (
        <Timeline
          label={say.notes}
          events={notes.map((note) => ({
            title: note.text,
            at: <DateText value={note.at} time />,
            by: `${agencyName(note.agency)} ${note.name}`,
          }))}
        />
      ) : null}
      <Form action={`/workbench/cases/${number}/notes`} guard>
        <TextArea
          name="note"
          label={say.note}
          value={typed}
          error={faultAt(refusal, 'note', locale)}
          rows={3}
        />
        <Button kind="secondary">{say.addNote}</Button>
      </Form>
    </Section>
  );
}
