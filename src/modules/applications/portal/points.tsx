import { type Text, textIn } from '../../../kernel/messages.ts';
import { useLocale } from '../../../web/ui/index.ts';
import type { Form } from '../../forms/index.ts';
import type { CorrectionPoint } from '../queries/get-correction-points.ts';

export interface PointsProps {
  readonly points: readonly CorrectionPoint[];
  /** Where the points are about several parts: names each part. */
  readonly form?: Form | undefined;
}

/** The points of a correction notice, as the official wrote them. */
export function Points({ points, form }: PointsProps) {
  const locale = useLocale();
  return (
    <ol>
      {points.map(({ subject, text }) => {
        const part = form && partNamed(form, subject);
        return (
          <li key={`${subject} ${text}`}>
            {part ? <strong>{textIn(part, locale) + (locale === 'en' ? ': ' : '：')}</strong> : null}
            {text}
          </li>
        );
      })}
    </ol>
  );
}

/** Name of the page or material that a point is about. */
function partNamed(form: Form, subject: string): Text | undefined {
  return (
    form.pages.find(({ code }) => code === subject)?.title ??
    form.materials.find(({ code }) => code === subject)?.name
  );
}
