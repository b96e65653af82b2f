import type { Database } from '../../../platform/database/index.ts';
import type { CaseView } from './get-case.ts';

/**
 * Cases on which this process has just acted, as they stood then. The next act is tried on them at once: it takes
 * effect only where nobody else has acted since, otherwise the case is read. Nothing is shown from here.
 */
export interface CaseMemory {
  find(number: string): CaseView | undefined;
  keep(view: CaseView): void;
  /** It was changed otherwise than by an act that was tried on what is remembered. */
  forget(number: string): void;
  /** Runs after whatever else is running for the case in this process. */
  inTurn<T>(number: string, work: () => Promise<T>): Promise<T>;
}

const most = 500;
const memories = new WeakMap<Database, CaseMemory>();

export function caseMemory(database: Database): CaseMemory {
  const memory = memories.get(database) ?? makeMemory();
  memories.set(database, memory);
  return memory;
}

/** A map keeps its order: the first is what was not asked for the longest. */
function makeMemory(): CaseMemory {
  const views = new Map<string, CaseView>();
  /** The last that waits for each case. */
  const turns = new Map<string, Promise<void>>();
  const nothing = () => {};
  return {
    find: (number) => views.get(number),
    keep(view) {
      const { number } = view.stored;
      views.delete(number);
      if (view.state.closedAt) return;
      views.set(number, view);
      const [oldest] = views.keys();
      if (views.size > most && oldest !== undefined) views.delete(oldest);
    },
    forget(number) {
      views.delete(number);
    },
    async inTurn(number, work) {
      const mine = (turns.get(number) ?? Promise.resolve()).then(work);
      const ended = mine.then(nothing, nothing);
      turns.set(number, ended);
      try {
        return await mine;
      } finally {
        if (turns.get(number) === ended) turns.delete(number);
      }
    },
  };
}
