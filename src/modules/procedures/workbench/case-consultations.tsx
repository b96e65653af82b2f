import { type CalendarDate, dateIn, formatDate } from '../../../kernel/date.ts';
import { type Lane, Lanes, Section, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type CaseState, isClosed } from '../case.ts';
import { taskDueOn } from '../clock.ts';
import { workbenchWords } from './words.ts';

export interface CaseConsultationsProps {
  readonly state: CaseState;
  readonly agencyName: (code: string) => string;
  readonly today: CalendarDate;
}

/** What other offices were asked, by when they answer, and what they say. */
export function CaseConsultations({ state, agencyName, today }: CaseConsultationsProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const lanes = state.tasks
    .filter(({ askedIn }) => askedIn !== undefined)
    .map((task): Lane => {
      const asked = state.actions.find(({ sequence }) => sequence === task.askedIn)?.event;
      const answer = task.closedBy
        ? state.actions.find(({ sequence }) => sequence === task.closedBy?.sequence)?.event
        : undefined;
      const isOpen = task.outcome === undefined && !isClosed(state);
      return {
        name: agencyName(task.agency),
        state: isOpen ? say.laneStates.open : task.closedBy ? say.laneStates.done : say.unanswered,
        tone: isOpen ? 'info' : task.closedBy ? 'success' : 'neutral',
        started: `${say.asked} ${formatDate(task.openedOn, locale)}`,
        finished: task.closedBy
          ? `${say.doneOn} ${formatDate(dateIn(task.closedBy.at), locale)} ${task.closedBy.actor.name}`
          : `${say.answerBy} ${formatDate(taskDueOn(state, task, today), locale)}`,
        children: (
          <>
            {asked?.type === 'consulted' ? <p>{asked.question}</p> : null}
            {answer?.type === 'answered' ? (
              <p>
                <strong>{answer.opinion}</strong>
              </p>
            ) : null}
          </>
        ),
      };
    });
  if (lanes.length === 0) return null;
  return (
    <Section title={say.consultations} id="consultations">
      <Lanes lanes={lanes} label={say.consultations} />
    </Section>
  );
}
