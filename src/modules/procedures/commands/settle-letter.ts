import { invalid } from '../../../kernel/refusal.ts';
import type { CaseEvent } from '../action.ts';
import { type DocumentTemplate, editableParts } from '../documents/template.ts';

/**
 * The event with those parts of its document that the official has written otherwise; what is as the template has it is
 * not written down. @throws Refusal `act-invalid` where a part is not the official's to write
 */
export function settleLetter(event: CaseEvent, template: DocumentTemplate | undefined): CaseEvent {
  const { letter, ...rest } = event;
  if (!letter) return event;
  const parts = template ? editableParts(template) : [];
  const changed = Object.entries(letter).filter(([code, text]) => {
    const part = parts.find((each) => each.part === code);
    if (!part) throw wrong(code, { zh: '文书的这一部分不能修改', en: 'This part of the document is fixed' });
    if (text.length > part.most) {
      throw wrong(code, {
        zh: `${part.label.zh}不超过${part.most}字`,
        en: `${part.label.en}: at most ${part.most} characters`,
      });
    }
    return text !== (part.text?.zh ?? '');
  });
  return changed.length > 0 ? { ...event, letter: Object.fromEntries(changed) } : rest;
}

function wrong(part: string, message: { zh: string; en: string }): Error {
  return invalid('act-invalid', message, [{ field: `letter.${part}`, message }]);
}
