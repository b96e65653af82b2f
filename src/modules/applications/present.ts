import type { z } from 'zod';
import { dateIn } from '../../kernel/date.ts';
import { textIn } from '../../kernel/messages.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  type CaseSummary,
  type CaseView,
  currentStage,
  describeEvent,
  dueDatesOf,
  isTold,
} from '../procedures/index.ts';
import { getNumberOf } from './commands/submit-draft.ts';
import type { ApplicationResult, CaseResult, CaseSummaryResult } from './contracts.ts';
import type { MatterPort } from './matter-port.ts';
import type { DraftView } from './queries/open-draft.ts';

/** What the applicant's program sees of an application. */
export async function presentApplication(
  platform: Platform,
  { draft, progress }: DraftView,
  matters: MatterPort,
): Promise<z.input<typeof ApplicationResult>> {
  const faults = [
    ...progress.pages.flatMap(({ checked }) => checked.faults),
    ...(progress.materials?.faults ?? []),
  ];
  return {
    id: draft.id,
    item: {
      implementationCode: draft.implementationCode,
      version: draft.itemVersion,
      name: draft.itemName,
    },
    applicant: { kind: draft.applicantKind, name: draft.applicantName },
    revision: draft.revision,
    answers: progress.checked.answers,
    faults: draft.submittedAt
      ? []
      : faults.map(({ field, message }) => ({ field, detail: textIn(message, 'en') })),
    files: draft.files,
    isComplete: draft.submittedAt !== undefined || progress.isComplete,
    ...(draft.correcting !== undefined && { corrects: draft.correcting }),
    ...(draft.submittedAt && { caseNumber: await getNumberOf(platform, draft, matters) }),
  };
}

export function presentSummary(one: CaseSummary): z.input<typeof CaseSummaryResult> {
  return {
    number: one.number,
    item: one.itemName,
    implementationCode: one.implementationCode,
    status: one.status,
    receivedAt: one.receivedAt.toISOString(),
    promisedDue: one.promisedDue,
    ...(one.closedAt && { closedAt: one.closedAt.toISOString() }),
  };
}

/** What the applicant's program sees of a case: the same dates and words as the page. */
export function presentCase(platform: Platform, { stored, state }: CaseView): z.input<typeof CaseResult> {
  const dates = dueDatesOf(state, dateIn(platform.now()));
  const stage = currentStage(state);
  const { correction, certificate, closedAt } = state;
  return {
    number: stored.number,
    item: stored.itemName,
    implementationCode: stored.implementationCode,
    status: state.status,
    receivedAt: stored.receivedAt.toISOString(),
    promisedDue: dates.promised,
    ...(closedAt && { closedAt: closedAt.toISOString() }),
    agency: state.plan.agency,
    applicant: stored.applicantName,
    ...(stage && { stage: textIn(stage.name, 'en') }),
    dates: {
      acceptBy: dates.acceptBy,
      promised: dates.promised,
      ...(dates.statutory && { statutory: dates.statutory }),
      ...(dates.deliverBy && { deliverBy: dates.deliverBy }),
      isExpected: dates.expected,
    },
    tasks: state.tasks.map((task) => ({
      name: textIn(task.name, 'en'),
      agency: task.agency,
      ...(task.outcome && { outcome: task.outcome }),
    })),
    ...(correction && { correction: { respondBy: correction.respondBy, points: correction.points } }),
    ...(certificate && {
      certificate: { identifier: certificate.identifier, number: certificate.number },
    }),
    answers: state.answers,
    history: state.actions
      .filter((action) => isTold(state, action))
      .map(({ sequence, at, actor, event }) => ({
        sequence,
        at: at.toISOString(),
        by: actor.agency ?? actor.name,
        type: event.type,
        says: textIn(describeEvent(event, state, 'applicant').title, 'en'),
      })),
  };
}
