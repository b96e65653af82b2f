import { type CalendarDate, formatDate } from '../../kernel/date.ts';
import { defineMessages, textIn } from '../../kernel/messages.ts';
import { Link, Section, useLocale, useMessages } from '../../web/ui/index.ts';
import type { Form } from '../forms/index.ts';
import type { CasePlan } from './action.ts';

const words = defineMessages({
  zh: {
    title: '前面事项的结果已自动送来',
    lead: '申请人不用填写、不用提交。',
    answers: (label: string, value: string) => `${label}：${value}`,
    replaces: (label: string, number: string) => `${label}：由证照${number}代替`,
    source: (item: string, on: string) => `来自“${item}”，${on}制发，`,
    verify: '核验这份证照',
  },
  en: {
    title: 'Sent on from earlier services',
    lead: 'The applicant need not fill in or hand in this.',
    answers: (label: string, value: string) => `${label}: ${value}`,
    replaces: (label: string, number: string) => `${label}: certificate ${number} takes its place`,
    source: (item: string, on: string) => `From “${item}”, issued on ${on}. `,
    verify: 'Verify this certificate',
  },
});

/** What a case of a matter was given by the results of earlier ones, each with its source. */
export function GivenResults({ given = [], form }: { given: CasePlan['given']; form: Form }) {
  const say = useMessages(words);
  const locale = useLocale();
  if (given.length === 0) return null;
  const labels = new Map(
    form.pages.flatMap(({ questions }) =>
      questions.map(({ element, label }) => [element.code, textIn(label, locale)] as const),
    ),
  );
  const materials = new Map(form.materials.map(({ code, name }) => [code, textIn(name, locale)]));
  return (
    <Section title={say.title} lead={say.lead} id="given">
      <ul>
        {given.map(({ element = '', material = '', value, item, certificate, on }) => (
          <li key={element + material + value}>
            {material
              ? say.replaces(materials.get(material) ?? material, value)
              : say.answers(labels.get(element) ?? element, value)}
            <div className="field__hint">
              {say.source(item, formatDate(on as CalendarDate, locale))}
              <Link to={`/verify/${certificate}`}>
                {say.verify}
                <span className="visually-hidden"> {value}</span>
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
