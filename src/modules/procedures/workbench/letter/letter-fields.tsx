import { textIn } from '../../../../kernel/messages.ts';
import { Section, TextArea, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { editableParts } from '../../documents/template.ts';
import type { ActPageProps } from '../act-page-props.ts';
import { letterField } from '../read-act.ts';
import { useField } from '../use-field.ts';
import { letterWords } from './letter-words.ts';

/** The parts of the document that are the official's to write; everything else of it is fixed. */
export function LetterFields(props: ActPageProps) {
  const say = useMessages(letterWords);
  const locale = useLocale();
  const fieldOf = useField(props);
  const parts = props.template ? editableParts(props.template) : [];
  if (!props.template || parts.length === 0) return null;
  return (
    <Section title={say.parts(textIn(props.template.title, locale))} lead={say.partsLead}>
      {parts.map(({ part, label, text }) => {
        const field = fieldOf(`${letterField}${part}`, textIn(label, locale));
        return <TextArea key={part} {...field} value={field.value ?? text?.zh} rows={3} optional />;
      })}
    </Section>
  );
}
