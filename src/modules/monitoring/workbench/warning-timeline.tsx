import { DateText, Link, Timeline, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Names } from '../queries/read-names.ts';
import type { WarningView } from '../warning/append.ts';
import { monitoringWords } from '../words.ts';
import { letterPath } from './paths.ts';

/** What was said and done in a warning, with the letters that were made of it. */
export function WarningTimeline({ view, names }: { readonly view: WarningView; readonly names: Names }) {
  const say = useMessages(monitoringWords);
  const locale = useLocale();
  const titles: Readonly<Record<string, string>> = say.letterTitles;
  return (
    <Timeline
      label={say.history}
      events={view.stored.actions.map(({ sequence, at, actor, event }) => {
        const letter = titles[event.type];
        return {
          title: say.events[event.type],
          at: <DateText value={at} time />,
          by: actor.agency ? `${names.agency(actor.agency)} ${actor.name}` : actor.name,
          children: (
            <>
              {'words' in event ? <p>{event.words}</p> : null}
              {event.type === 'raised' ? (
                <p>{locale === 'en' ? (event.detail.en ?? event.detail.zh) : event.detail.zh}</p>
              ) : null}
              {letter ? (
                <p>
                  <Link to={letterPath(view.stored.number, sequence)}>{say.letter(letter)}</Link>
                </p>
              ) : null}
            </>
          ),
        };
      })}
    />
  );
}
