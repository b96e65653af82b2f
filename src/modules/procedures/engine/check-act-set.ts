import type { ActSet } from './act-set.ts';

/** What is wrong with an act set or a procedure, and where in its file. */
export interface DefinitionFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Every name an act set uses is one it declares, and every status can be left or is an end. */
export function checkActSet(actSet: ActSet): DefinitionFault[] {
  return [...checkNames(actSet), ...checkEffects(actSet), ...checkStatuses(actSet), ...checkClocks(actSet)];
}

/** The statuses in which a case is over. */
export function finalStatuses({ acts, completes }: ActSet): ReadonlySet<string> {
  return new Set([completes, ...Object.values(acts).flatMap(({ ends }) => ends ?? [])]);
}

function checkNames({ begins, completes, statuses, acts, clocks }: ActSet): DefinitionFault[] {
  const known = (status: string, path: DefinitionFault['path']) =>
    status in statuses ? [] : [{ path, message: `there is no status ${status}` }];
  const knownAct = (act: string, path: DefinitionFault['path']) =>
    act in acts ? [] : [{ path, message: `there is no act ${act}` }];
  const ofActs = Object.entries(acts).flatMap(([name, act]) => [
    ...act.during.flatMap((status, index) => known(status, ['acts', name, 'during', index])),
    ...(act.status === undefined ? [] : known(act.status, ['acts', name, 'status'])),
    ...(act.ends === undefined ? [] : known(act.ends, ['acts', name, 'ends'])),
    ...(act.concludes === undefined ? [] : knownAct(act.concludes, ['acts', name, 'concludes'])),
    ...(act.opens?.acts ?? []).flatMap((other, index) =>
      knownAct(other, ['acts', name, 'opens', 'acts', index]),
    ),
    ...act.with.flatMap((other, index) => knownAct(other, ['acts', name, 'with', index])),
  ]);
  const ofClocks = clocks.flatMap((clock, index) => [
    ...clock.acts.flatMap((act, place) => knownAct(act, ['clocks', index, 'acts', place])),
    ...(clock.silence ? knownAct(clock.silence.act, ['clocks', index, 'silence', 'act']) : []),
  ]);
  return [
    ...known(begins.status, ['begins', 'status']),
    ...known(completes, ['completes']),
    ...ofActs,
    ...ofClocks,
  ];
}

/** An act does one thing to its task and the case, so that its event can be read again in one way. */
function checkEffects({ acts }: ActSet): DefinitionFault[] {
  return Object.entries(acts).flatMap(([name, act]) => {
    const effects = [act.closes, act.concludes, act.ends, act.clock, act.assigns, act.opens].filter(
      (effect) => effect !== undefined,
    );
    const message =
      'it can close, open or assign a task, conclude a stage, end the case or change a clock: one of these';
    if ((act.by === 'desk') !== (act.assigns === true)) {
      return [{ path: ['acts', name, 'by'], message: 'the desk assigns tasks, and nobody else does' }];
    }
    if (effects.length > 1) return [{ path: ['acts', name], message }];
    if (effects.length === 0 && act.status === undefined) {
      return [{ path: ['acts', name], message: 'it does nothing' }];
    }
    return [];
  });
}

function checkStatuses(actSet: ActSet): DefinitionFault[] {
  const ends = finalStatuses(actSet);
  const acts = Object.values(actSet.acts);
  const reached = new Set([actSet.begins.status, ...ends, ...acts.flatMap(({ status }) => status ?? [])]);
  return Object.keys(actSet.statuses).flatMap((status) => {
    const path = ['statuses', status];
    if (!reached.has(status)) return [{ path, message: 'no act leads to it' }];
    const leaves = acts.some(({ during }) => during.includes(status));
    if (ends.has(status) && leaves) return [{ path, message: 'the case is over, yet something can be done' }];
    if (!ends.has(status) && !leaves)
      return [{ path, message: 'nothing can be done in it; the case would be stuck' }];
    return [];
  });
}

function checkClocks({ begins, acts, clocks }: ActSet): DefinitionFault[] {
  const events = new Set([begins.event, ...Object.values(acts).map(({ event }) => event)]);
  return clocks.flatMap((clock, index) => {
    const at = ['clocks', index];
    const unknown = [...clock.starts, ...clock.stops].filter((event) => !events.has(event));
    const earlier = clocks.slice(0, index).map(({ code }) => code);
    return [
      ...unknown.map((event) => ({ path: at, message: `no act writes ${event}` })),
      ...(earlier.includes(clock.code) ? [{ path: at, message: `the code ${clock.code} stands twice` }] : []),
      ...(clock.after !== undefined && !earlier.includes(clock.after)
        ? [{ path: [...at, 'after'], message: `no clock ${clock.after} stands before it` }]
        : []),
      ...(clock.silence && acts[clock.silence.act]?.by !== 'clock'
        ? [{ path: [...at, 'silence'], message: 'what silence means is done by the clock' }]
        : []),
    ];
  });
}
