import { dateIn, formatDate } from '../../../kernel/date.ts';
import { textIn } from '../../../kernel/messages.ts';
import {
  Details,
  GraphPicture,
  type Lane,
  Lanes,
  ProgressSteps,
  Section,
  type Step,
  type Tone,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type CaseTask, caseGraph, currentStage, taskDueOn } from '../../procedures/index.ts';
import { agencyName, type CaseContext } from './case-context.ts';
import { myWords } from './my-words.ts';

/** The stages of the procedure, where the case stands, and the departments that work side by side. */
export function CaseSteps({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const locale = useLocale();
  const { state } = context.view;
  const stage = currentStage(state);
  // A case that ended early has no later stages.
  const hasEnded = state.closedAt !== undefined;
  const steps = state.procedure.stages.flatMap((one, place): Step[] => {
    if (!isWalked(context, one.code) || (hasEnded && place > state.stageIndex)) return [];
    const isDone = hasEnded || place < state.stageIndex;
    const standing = isDone ? 'done' : place === state.stageIndex ? 'current' : 'todo';
    return [{ label: textIn(one.name, locale), state: standing }];
  });
  return (
    <Section title={words.steps}>
      <ProgressSteps steps={steps} label={words.steps} />
      {stage ? <p>{textIn(stage.explains, locale)}</p> : null}
      <Reviews context={context} />
      <Details summary={words.picture}>
        <GraphPicture
          id="case-way"
          title={words.picture}
          graph={caseGraph(state, {
            agencyName: (code) => agencyName(context, code, locale),
            today: context.today,
            locale,
          })}
        />
      </Details>
    </Section>
  );
}

/** A stage without a task (nobody else reviews) is passed over, and not shown. */
function isWalked({ view: { state } }: CaseContext, code: string): boolean {
  const stage = state.procedure.stages.find((one) => one.code === code);
  return stage?.tasks.some(({ at }) => at === 'own') === true || state.plan.reviews.length > 0;
}

function Reviews({ context }: { context: CaseContext }) {
  const words = useMessages(myWords).one;
  const laneOf = useLane(context);
  const reviews = context.view.state.tasks.filter(({ key }) => key.includes(':'));
  return reviews.length > 1 ? <Lanes label={words.lanes} lanes={reviews.map(laneOf)} /> : null;
}

const tones: Readonly<Record<string, Tone>> = { passed: 'success', objected: 'warning', open: 'info' };

function useLane(context: CaseContext): (task: CaseTask) => Lane {
  const words = useMessages(myWords).one;
  const locale = useLocale();
  const { state } = context.view;
  const isWaiting = state.status === 'paused' || state.closedAt !== undefined;
  return (task) => {
    const standing = task.outcome ?? (isWaiting ? 'waiting' : 'open');
    const date = task.closedBy
      ? words.laneDone(formatDate(dateIn(task.closedBy.at), locale))
      : words.laneDue(formatDate(taskDueOn(state, task, context.today), locale));
    return {
      name: agencyName(context, task.agency, locale),
      state: words.laneStates[standing as keyof typeof words.laneStates],
      tone: tones[standing] ?? 'neutral',
      children: (
        <>
          <p>{textIn(task.name, locale)}</p>
          <p className="field__hint">{date}</p>
        </>
      ),
    };
  };
}
