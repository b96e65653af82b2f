import { type CalendarDate, formatDate } from '../../../kernel/date.ts';
import { maskEmail, maskIdentityNumber, maskMiddle, maskName, maskPhone } from '../../../kernel/mask.ts';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import type { Dictionary, Element } from '../../elements/index.ts';
import type { RecordValue } from '../record-value.ts';

/** A value as a reader sees it: choices by name, days as days. */
export function shownValue(
  value: RecordValue | undefined,
  element: Element,
  { dictionary, locale }: { dictionary: Dictionary; locale: Locale },
): string {
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否';
  if (element.type === 'date') return formatDate(value as CalendarDate, locale);
  const nameOf = (code: string) => {
    const choice = dictionary.choicesOf(element).find((one) => one.code === code);
    return choice ? textIn(choice.name, locale) : code;
  };
  if (typeof value === 'object') return value.map(nameOf).join('、');
  return element.type === 'choice' ? nameOf(String(value)) : String(value);
}

/** The same for lists: what concerns a person is hidden but for as much as tells one line from another. */
export function maskedValue(shown: string, { sensitivity, type }: Element): string {
  if (shown === '–' || sensitivity === 'public' || sensitivity === 'internal') return shown;
  switch (type) {
    case 'identity-number':
      return maskIdentityNumber(shown);
    case 'phone':
      return maskPhone(shown);
    case 'email':
      return maskEmail(shown);
    case 'text':
      return shown.length <= 4 ? maskName(shown) : maskMiddle(shown, 6, 0);
    default:
      return sensitivity === 'sensitive' ? '***' : shown;
  }
}
