import { type CalendarDate, dateIn, formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import { type Lane, Lanes, Section, type Tone, useLocale, useMessages } from '../../../web/ui/index.ts';
import { type CaseState, type CaseTask, isClosed } from '../case.ts';
import { describeEvent } from '../case-words.ts';
import { taskDueOn } from '../clock.ts';
import { workbenchWords } from './words.ts';

const tones: Readonly<Record<string, Tone>> = {
  open: 'info',
  passed: 'success',
  objected: 'danger',
  done: 'success',
  'not-needed': 'neutral',
};

export interface CaseReviewsProps {
  readonly state: CaseState;
  readonly agencyName: (code: string) => string;
  readonly today: CalendarDate;
}

/** The departments side by side: who has said what, and who is still looking. */
export function CaseReviews({ state, agencyName, today }: CaseReviewsProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const reviews = state.tasks.filter((task) => task.acts.includes('pass'));
  if (reviews.length === 0) return null;
  const lanes = reviews.map((task): Lane => {
    const { closedBy } = task;
    const outcome = task.outcome ?? (isClosed(state) ? 'not-needed' : 'open');
    const end = closedBy
      ? `${say.doneOn} ${formatDate(dateIn(closedBy.at), locale)} ${closedBy.actor.name}`
      : outcome === 'open'
        ? `${say.deadline} ${formatDate(taskDueOn(state, task, today), locale)}`
        : undefined;
    return {
      name: `${agencyName(task.agency)} · ${textIn(task.name, locale)}`,
      state: say.laneStates[outcome as keyof typeof say.laneStates],
      tone: tones[outcome] ?? 'neutral',
      started: `${say.openedOn} ${formatDate(task.openedOn, locale)}`,
      finished: end,
      children: closedBy ? <Opinion task={task} state={state} /> : undefined,
    };
  });
  const title = reviews.length > 1 ? say.reviews : say.review;
  return (
    <Section title={title} id="reviews">
      <Lanes lanes={lanes} label={title} />
    </Section>
  );
}

function Opinion({ task, state }: { task: CaseTask; state: CaseState }) {
  const locale = useLocale();
  const action = state.actions.find(({ sequence }) => sequence === task.closedBy?.sequence);
  if (!action) return null;
  return describeEvent(action.event, state, 'official').details.map((detail) => (
    <p key={detail.zh}>{textIn(detail, locale)}</p>
  ));
}
