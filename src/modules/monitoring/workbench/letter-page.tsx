import { dateIn, formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Link,
  PageHeading,
  PrintButton,
  Prose,
  SummaryList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { WarningPageView } from '../queries/get-warning.ts';
import type { Names } from '../queries/read-names.ts';
import type { WarningAction } from '../warning/warning.ts';
import { letterWords, levelNames, monitoringWords } from '../words.ts';
import { warningPath } from './paths.ts';

export interface LetterPageProps {
  readonly page: WarningPageView;
  readonly action: WarningAction;
  readonly title: string;
  readonly names: Names;
}

/** A letter of a warning, made from its act: the same act gives the same letter. */
export function LetterPage({ page, action, title, names }: LetterPageProps) {
  const say = useMessages(monitoringWords);
  const letter = useMessages(letterWords);
  const locale = useLocale();
  const { stored } = page.view;
  const { event } = action;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <Prose>
        <p>{letter.to(names.agency(stored.agency))}</p>
        <p>{event.type === 'raised' ? letter.raised : letter.bodies[event.type]}</p>
      </Prose>
      <SummaryList
        rows={[
          { key: say.number, value: stored.number },
          { key: say.level, value: textIn(levelNames[stored.level], locale) },
          { key: say.rule, value: `${stored.rule} ${textIn(names.rule(stored.rule), locale)}` },
          ...(page.rule ? [{ key: say.basis, value: page.rule.basis }] : []),
          ...(stored.caseNumber
            ? [{ key: say.case, value: `${stored.itemName ?? ''} ${stored.caseNumber}` }]
            : []),
          { key: say.what, value: textIn(stored.detail, locale) },
          ...('words' in event ? [{ key: say.words, value: event.words }] : []),
          ...limitsOf(action).map(({ name, days }) => ({
            key: letter.within[name],
            value: letter.days(days),
          })),
        ]}
      />
      <Prose>
        <p>
          {action.actor.agency ? names.agency(action.actor.agency) : letter.system}{' '}
          {formatDate(dateIn(action.at), locale)}
        </p>
      </Prose>
      <p className="no-print">
        <PrintButton label={say.letter(title)} /> <Link to={warningPath(stored.number)}>{stored.number}</Link>
      </p>
    </>
  );
}

/** How long the organ has, as the notice tells it. */
function limitsOf({ event }: WarningAction): { name: 'answer' | 'appeal'; days: number }[] {
  if (event.type !== 'raised') return [];
  const { limits } = event.plan;
  return (['answer', 'appeal'] as const).flatMap((name) => {
    const limit = limits?.[name];
    if (!limit || (name === 'appeal' && event.level === 'reminder')) return [];
    return [{ name, days: limit.value }];
  });
}
