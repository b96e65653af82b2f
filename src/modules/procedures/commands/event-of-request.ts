import { addDays, type CalendarDate } from '../../../kernel/date.ts';
import { invalid, notAllowed } from '../../../kernel/refusal.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import type { ActRequest } from '../act-request.ts';
import type { CaseEvent } from '../action.ts';
import type { CaseState } from '../case.ts';
import { correctionDays, longestExtension } from '../clock.ts';
import type { OfferedAct } from '../policy.ts';
import { specialProcedures } from '../special-procedure.ts';
import { examinersOf } from '../way-back.ts';
import { readDayOfAct } from './day-of-act.ts';

/** What a request of an official writes into the history. @throws Refusal `act-invalid`, `not-allowed` */
export function eventOfRequest(
  state: CaseState,
  request: Exclude<ActRequest, { act: 'issue' }>,
  offered: OfferedAct,
  today: CalendarDate,
): CaseEvent {
  const event = bareEvent(state, request, offered, today);
  const letter = 'letter' in request ? request.letter : undefined;
  return letter && Object.keys(letter).length > 0 ? { ...event, letter } : event;
}

function bareEvent(
  state: CaseState,
  request: Exclude<ActRequest, { act: 'issue' }>,
  offered: OfferedAct,
  today: CalendarDate,
): CaseEvent {
  switch (request.act) {
    case 'accept':
      return { type: 'accepted' };
    case 'request-correction':
      return {
        type: 'correction-requested',
        points: request.points,
        respondBy: addWorkingDays(today, correctionDays, state.calendar),
      };
    case 'refuse-acceptance':
      return { type: 'acceptance-refused', reasons: request.reasons };
    case 'pass':
      return { type: 'passed', task: taskKey(offered), opinion: request.opinion };
    case 'object':
      return { type: 'objected', task: taskKey(offered), reasons: request.reasons };
    case 'approve':
      return { type: 'approved', opinion: request.opinion };
    case 'refuse':
      return { type: 'refused', reasons: request.reasons };
    case 'return':
      requireExaminers(state, offered, request.againBy);
      return {
        type: 'returned',
        task: taskKey(offered),
        reasons: request.reasons,
        againBy: request.againBy,
      };
    case 'consult':
      return {
        type: 'consulted',
        task: taskKey(offered),
        question: request.question,
        answerWithin: request.answerWithin,
        agencies: { consulted: [request.agency] },
      };
    case 'answer':
      return { type: 'answered', task: taskKey(offered), opinion: request.opinion };
    case 'deliver':
      return {
        type: 'delivered',
        method: request.method,
        note: request.note,
        ...readDayOfAct(state, request, today),
      };
    case 'pause':
    case 'pause-review':
      return specialProcedureBegins(state, request, offered, today);
    case 'resume':
    case 'resume-review':
      return {
        type: 'resumed',
        ...(offered.task && { act: request.act, task: offered.task.key }),
        ...(request.of !== undefined && { of: request.of }),
        result: request.result,
        ...readDayOfAct(state, request, today),
      };
    case 'extend':
      requireLawfulExtension(state, request.days);
      return { type: 'extended', days: request.days, reasons: request.reasons };
  }
}

/** Only those who have examined it can be asked to do so again. @throws Refusal `act-invalid` */
function requireExaminers(state: CaseState, offered: OfferedAct, agencies: readonly string[]): void {
  const known = examinersOf(state, offered.task);
  if (agencies.every((agency) => known.includes(agency))) return;
  const message = { zh: '请从已审查的部门中选择', en: 'Choose among those who have examined it' };
  throw invalid('act-invalid', message, [{ field: 'againBy', message }]);
}

/** The applicant is told its length in writing (行政许可法第四十五条); until that day it is expected to last. */
function specialProcedureBegins(
  state: CaseState,
  request: Extract<ActRequest, { act: 'pause' | 'pause-review' }>,
  offered: OfferedAct,
  today: CalendarDate,
): CaseEvent {
  const { kind, basis, expectedDays, expectedUnit } = request;
  const { name, most } = specialProcedures[kind];
  if (most !== undefined && expectedUnit === 'working-day' && expectedDays > most) {
    throw tooLong('expectedDays', most, `${name.zh}应当在${most}个工作日内组织（《行政许可法》第四十七条）`);
  }
  const happened = readDayOfAct(state, request, today);
  const from = happened.on ?? today;
  return {
    type: 'paused',
    ...(offered.task && { act: request.act, task: offered.task.key }),
    kind,
    name: name.zh,
    basis,
    expectedDays,
    expectedUnit,
    toldUntil:
      expectedUnit === 'working-day'
        ? addWorkingDays(from, expectedDays, state.calendar)
        : addDays(from, expectedDays),
    ...happened,
  };
}

function requireLawfulExtension(state: CaseState, days: number): void {
  const most = longestExtension(state.plan);
  if (days > most) throw tooLong('days', most, `最多可以延长${most}个工作日（《行政许可法》第四十二条）`);
}

function tooLong(field: string, most: number, zh: string): Error {
  const message = { zh, en: `At most ${most} working days by the Administrative Licensing Law` };
  return invalid('act-invalid', message, [{ field, message }]);
}

function taskKey(offered: OfferedAct): string {
  if (!offered.task)
    throw notAllowed('not-allowed', { zh: '该操作需要对应的任务。', en: 'This act needs a task.' });
  return offered.task.key;
}
