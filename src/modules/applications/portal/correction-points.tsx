import { textIn } from '../../../kernel/messages.ts';
import { useLocale, useMessages } from '../../../web/ui/index.ts';
import type { CaseContext } from './case-context.ts';
import { myWords } from './my-words.ts';

/** The points of the notice, each with the name of the part it is about. */
export function CorrectionPoints({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const locale = useLocale();
  const points = context.view.state.correction?.points ?? [];
  return (
    <ol>
      {points.map(({ subject, text }) => {
        const part = findPart(context, subject);
        return (
          <li key={`${subject} ${text}`}>
            {part ? <strong>{words.subject(textIn(part, locale))}</strong> : null}
            {text}
          </li>
        );
      })}
    </ol>
  );
}

function findPart({ form }: CaseContext, subject: string) {
  return (
    form.pages.find(({ code }) => code === subject)?.title ??
    form.materials.find(({ code }) => code === subject)?.name
  );
}
