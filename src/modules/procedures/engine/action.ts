import { type CalendarDate, dateIn } from '../../../kernel/date.ts';

/** Who did it. The system itself acts where the law makes silence an act. */
export interface CaseActor {
  readonly account: string | undefined;
  readonly name: string;
  readonly agency: string | undefined;
}

/** What the engine reads of an event; each kind of case adds its own. */
export interface EngineEvent {
  readonly type: string;
  /** Name of the act, where several acts write this type. */
  readonly act?: string | undefined;
  /** Key of the task that it is about. */
  readonly task?: string | undefined;
  /** The day on which it happened, where it was recorded later. */
  readonly on?: string | undefined;
  /** Of an act that resumes: sequence of the act that suspended. */
  readonly of?: number | undefined;
  /** Of an act that extends. */
  readonly days?: number | undefined;
  /** What the rules of the procedure came to over what is handed in with it. */
  readonly conditions?: Readonly<Record<string, boolean>> | undefined;
  /** Of an act that assigns a task: to whom; without it the task is everybody's of the post again. */
  readonly assignee?: Assignee | undefined;
  /** Of an act that opens a task beside the others: working days, where they are not the usual ones. */
  readonly answerWithin?: number | undefined;
  /** Of an act that leads back: the agencies that do their task again; without it all of them do. */
  readonly againBy?: readonly string[] | undefined;
  /** Agencies that it names for later tasks, by the word under which the procedure expects them. */
  readonly agencies?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** The official who does a task, among those of its post. */
export interface Assignee {
  /** Id of the official. */
  readonly official: string;
  readonly name: string;
}

/** A row of the append-only history. */
export interface Action<Event extends EngineEvent = EngineEvent> {
  readonly sequence: number;
  readonly at: Date;
  readonly actor: CaseActor;
  readonly event: Event;
}

/** The day that counts in law: the one on which it happened. */
export function dayOf(action: Pick<Action, 'at' | 'event'>): CalendarDate {
  const known = daysOf.get(action);
  if (known) return known;
  const day = (action.event.on as CalendarDate | undefined) ?? dateIn(action.at);
  daysOf.set(action, day);
  return day;
}

/** Every clock of every later state asks for the day of every action. */
const daysOf = new WeakMap<object, CalendarDate>();
