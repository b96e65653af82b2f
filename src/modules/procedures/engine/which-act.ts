import type { ActDefinition, ActSet } from './act-set.ts';
import type { EngineEvent } from './action.ts';

/** A case goes over to another version of its procedure; every kind of case knows it. */
export const movedEvent = 'moved';

const moves = new WeakMap<ActSet, ActDefinition>();

/** It changes nothing by itself: the history before it is read under the new version. */
function moveOf(actSet: ActSet): ActDefinition {
  const found = moves.get(actSet) ?? {
    name: { zh: '转入新版流程', en: 'Moved to another version' },
    event: movedEvent,
    by: 'clock' as const,
    during: Object.keys(actSet.statuses),
    internal: true as const,
    late: false,
    with: [],
    offered: 'freely' as const,
  };
  moves.set(actSet, found);
  return found;
}

/** The act that wrote an event. @throws TypeError where the kind of case knows none */
export function actOf(actSet: ActSet, event: EngineEvent): { name: string; act: ActDefinition } {
  if (event.type === movedEvent) return { name: 'move', act: moveOf(actSet) };
  const name = event.act ?? namesByType(actSet).get(event.type);
  const act = name === undefined ? undefined : actSet.acts[name];
  if (name === undefined || act?.event !== event.type) {
    throw new TypeError(`no act of ${actSet.code} writes ${event.type}`);
  }
  return { name, act };
}

const known = new WeakMap<ActSet, ReadonlyMap<string, string>>();

/** The first act of a type is meant where an event names none. */
function namesByType(actSet: ActSet): ReadonlyMap<string, string> {
  const found = known.get(actSet);
  if (found) return found;
  const names = new Map(
    Object.entries(actSet.acts)
      .toReversed()
      .map(([name, { event }]) => [event, name]),
  );
  known.set(actSet, names);
  return names;
}
