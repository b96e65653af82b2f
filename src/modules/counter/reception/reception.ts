import { z } from 'zod';
import type { Uuid } from '../../../kernel/uuid.ts';

/** What became of the paper of one material. */
export const PaperState = z.enum(['seen', 'original', 'copy', 'later']);
export type PaperState = z.infer<typeof PaperState>;

/** How the person has confirmed what the clerk typed. */
export const Confirmation = z.enum(['signed', 'read-aloud']);
export type Confirmation = z.infer<typeof Confirmation>;

export const Outcome = z.enum(['received', 'advised', 'handed-over', 'left']);
export type Outcome = z.infer<typeof Outcome>;

const draft = z.string();

/** What is done at a window for the person present. Nothing else changes a reception. */
export const ReceptionEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('identified'),
    person: z.string(),
    name: z.string(),
    /** Taken in just now: never here before. */
    isNew: z.boolean(),
  }),
  z.object({ type: z.literal('capacity-chosen'), capacity: z.string(), name: z.string() }),
  z.object({ type: z.literal('draft-opened'), draft, item: z.string() }),
  z.object({ type: z.literal('papers-checked'), draft, papers: z.record(z.string(), PaperState) }),
  /** 一次性告知: everything that lacks, at once (行政许可法第三十二条第一款第四项). */
  z.object({ type: z.literal('lack-told'), draft, points: z.array(z.string()).min(1) }),
  z.object({ type: z.literal('confirmed'), draft, revision: z.number().int(), by: Confirmation }),
  z.object({
    type: z.literal('submitted'),
    draft,
    number: z.string(),
    item: z.string(),
    /** Several items applied for as one. */
    isMatter: z.boolean(),
  }),
  z.object({
    type: z.literal('handed-over'),
    agency: z.string(),
    subject: z.string().trim().min(1).max(500),
    reason: z.string().trim().min(1).max(500),
  }),
  z.object({ type: z.literal('ended'), outcome: Outcome }),
]);
export type ReceptionEvent = z.infer<typeof ReceptionEvent>;
export type ReceptionEventOf<Type extends ReceptionEvent['type']> = Extract<ReceptionEvent, { type: Type }>;

export interface RecordedEvent {
  readonly sequence: number;
  readonly at: Date;
  readonly event: ReceptionEvent;
}

/** One person at one window. */
export interface Reception {
  readonly id: Uuid;
  readonly hall: string;
  /** Number of the window. */
  readonly number: string;
  readonly account: Uuid;
  readonly clerk: string;
  readonly beganAt: Date;
  readonly events: readonly RecordedEvent[];
}

export interface ReceptionState {
  readonly person: { readonly id: Uuid; readonly name: string } | undefined;
  /** `self` until another capacity is chosen. */
  readonly capacity: string;
  /** The application in hand; a submitted one no longer is. */
  readonly draft: { readonly id: Uuid; readonly item: string } | undefined;
  /** By draft, then by material. */
  readonly papers: Readonly<Record<string, Readonly<Record<string, PaperState>>>>;
  readonly submitted: readonly ReceptionEventOf<'submitted'>[];
  readonly handedOver: readonly ReceptionEventOf<'handed-over'>[];
  readonly told: readonly ReceptionEventOf<'lack-told'>[];
  readonly outcome: Outcome | undefined;
}

/** Where a reception stands: a pure reduction of what was done. */
export function stateOf({ events }: Pick<Reception, 'events'>): ReceptionState {
  return events.reduce((state, { event }) => next(state, event), atFirst);
}

const atFirst: ReceptionState = {
  person: undefined,
  capacity: 'self',
  draft: undefined,
  papers: {},
  submitted: [],
  handedOver: [],
  told: [],
  outcome: undefined,
};

function next(state: ReceptionState, event: ReceptionEvent): ReceptionState {
  switch (event.type) {
    case 'identified':
      // Another person: nothing of the one before is carried over.
      return {
        ...state,
        person: { id: event.person, name: event.name },
        capacity: 'self',
        draft: undefined,
      };
    case 'capacity-chosen':
      return { ...state, capacity: event.capacity };
    case 'draft-opened':
      return { ...state, draft: { id: event.draft, item: event.item } };
    case 'papers-checked':
      return { ...state, papers: { ...state.papers, [event.draft]: event.papers } };
    case 'lack-told':
      return { ...state, told: [...state.told, event] };
    case 'confirmed':
      return state;
    case 'submitted':
      return { ...state, draft: undefined, submitted: [...state.submitted, event] };
    case 'handed-over':
      return { ...state, handedOver: [...state.handedOver, event] };
    case 'ended':
      return { ...state, outcome: event.outcome };
  }
}

/** What a reception comes to when it ends. */
export function outcomeOf(state: ReceptionState): Outcome {
  if (state.submitted.length > 0) return 'received';
  if (state.handedOver.length > 0) return 'handed-over';
  return state.person ? 'advised' : 'left';
}
