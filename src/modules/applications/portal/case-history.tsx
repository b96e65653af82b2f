import { textIn } from '../../../kernel/messages.ts';
import { DateText, Timeline, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type CaseAction, describeEvent, isTold } from '../../procedures/index.ts';
import { agencyName, type CaseContext } from './case-context.ts';
import { myWords } from './my-words.ts';

/** What happened, the newest first, with who and when. */
export function CaseHistory({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const locale = useLocale();
  const { state } = context.view;
  const events = state.actions
    .filter((action) => isTold(state, action))
    .toReversed()
    .map((action) => {
      const described = describeEvent(action.event, state, 'applicant');
      return {
        title: textIn(described.title, locale),
        at: <DateText value={action.at} time />,
        by: whoDid(action),
        tone: described.tone,
        children:
          described.details.length > 0
            ? described.details.map((detail) => <p key={detail.zh}>{textIn(detail, locale)}</p>)
            : undefined,
      };
    });
  return <Timeline label={words.history} events={events} />;

  function whoDid({ actor }: CaseAction): string {
    if (actor.agency !== undefined) return words.by(actor.name, agencyName(context, actor.agency, locale));
    return actor.account === undefined ? words.system : actor.name;
  }
}
