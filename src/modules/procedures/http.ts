import { z } from 'zod';
import { dateIn } from '../../kernel/date.ts';
import { defineContract, type Operation, operation } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Env, getOfficial } from '../identity/index.ts';
import { ActRequest } from './act-request.ts';
import { openTasks } from './case.ts';
import { dueDatesOf } from './clock.ts';
import { actOnCase, type CaseEffects } from './commands/act-on-case.ts';
import { offeredActs } from './policy.ts';
import type { CaseView } from './queries/get-case.ts';
import { splitWords } from './queries/list-work.ts';
import { readAsOfficial } from './queries/read-as-official.ts';
import { readWorkList } from './work-list-store.ts';

const TaskResult = z.object({
  key: z.string(),
  name: z.string(),
  agency: z.string(),
  role: z.string(),
});

const OfficialCase = z.object({
  number: z.string(),
  item: z.object({ code: z.string(), name: z.string(), version: z.number() }),
  applicant: z.object({ kind: z.enum(['person', 'company']), name: z.string(), code: z.string() }),
  status: z.string(),
  sequence: z.number(),
  dates: z.object({
    received: z.string(),
    acceptBy: z.string(),
    accepted: z.string().nullable(),
    promised: z.string(),
    statutory: z.string().nullable(),
    deliverBy: z.string().nullable(),
  }),
  openTasks: z.array(TaskResult),
  offeredActs: z.array(z.object({ act: z.string(), task: z.string().nullable() })),
  answers: z.record(z.string(), z.unknown()),
  materials: z.record(
    z.string(),
    z.array(z.object({ hash: z.string(), name: z.string(), size: z.number(), mediaType: z.string() })),
  ),
  certificate: z.object({ identifier: z.string(), number: z.string() }).nullable(),
  history: z.array(
    z.object({
      sequence: z.number(),
      at: z.string(),
      type: z.string(),
      actor: z.string(),
      agency: z.string().nullable(),
    }),
  ),
});

const listTasks = defineContract({
  id: 'listTasks',
  method: 'get',
  path: '/tasks',
  tag: 'workbench',
  summary: 'Open tasks of your posts, the most urgent first',
  signedIn: true,
  query: z.object({
    q: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  result: z.object({
    tasks: z.array(
      TaskResult.extend({
        case: z.string(),
        item: z.string(),
        applicant: z.string(),
        dueOn: z.string(),
        status: z.enum(['open', 'waiting']),
      }),
    ),
  }),
  refusals: { 'not-allowed': ['official-only'] },
});

const caseParams = z.object({ number: z.string().max(60) });

const readCase = defineContract({
  id: 'readCaseAsOfficial',
  method: 'get',
  path: '/workbench/cases/{number}',
  tag: 'workbench',
  summary: 'A case of your agency with its history and what you may do',
  signedIn: true,
  params: caseParams,
  status: 200,
  result: OfficialCase,
  refusals: { 'not-found': ['case-unknown'], 'not-allowed': ['official-only'] },
});

const act = defineContract({
  id: 'actOnCase',
  method: 'post',
  path: '/workbench/cases/{number}/acts',
  tag: 'workbench',
  summary: 'One act on a case: accept, ask for corrections, review, decide, issue, deliver…',
  signedIn: true,
  params: caseParams,
  body: z.object({ request: ActRequest, expectedSequence: z.number().int().optional() }),
  status: 200,
  result: OfficialCase,
  example: { request: { act: 'accept' }, expectedSequence: 1 },
  refusals: {
    'not-found': ['case-unknown'],
    'not-allowed': ['official-only', 'not-allowed'],
    conflict: ['act-not-offered', 'case-changed', 'task-taken'],
    invalid: ['task-ambiguous', 'act-invalid', 'glyph-missing'],
  },
});

export function apiOperations(platform: Platform, effects: CaseEffects): Operation<Env>[] {
  return [
    operation<Env, typeof listTasks>(listTasks, async ({ query }, c) => {
      const found = await readWorkList(
        platform.database,
        { posts: getOfficial(c).posts, words: splitWords(query.q) },
        { size: query.limit },
      );
      return {
        tasks: found.map((entry) => ({
          key: entry.key,
          name: entry.task.zh,
          agency: entry.agency,
          role: entry.role,
          case: entry.number,
          item: entry.itemName,
          applicant: entry.applicantName,
          dueOn: entry.dueOn,
          status: entry.status,
        })),
      };
    }),
    operation<Env, typeof readCase>(readCase, async ({ params }, c) => {
      const actor = getOfficial(c);
      return present(platform, await readAsOfficial(platform, effects, actor, params), actor);
    }),
    operation<Env, typeof act>(act, async ({ params, body }, c) => {
      const actor = getOfficial(c);
      await actOnCase(platform, effects, actor, { number: params.number, ...body });
      return present(platform, await readAsOfficial(platform, effects, actor, params), actor);
    }),
  ];
}

function present(platform: Platform, { stored, state }: CaseView, actor: ReturnType<typeof getOfficial>) {
  const today = dateIn(platform.now());
  const dates = dueDatesOf(state, today);
  return {
    number: stored.number,
    item: { code: stored.implementationCode, name: stored.itemName, version: stored.itemVersion },
    applicant: { kind: stored.applicantKind, name: stored.applicantName, code: stored.applicantCode },
    status: state.status,
    sequence: stored.sequence,
    dates: {
      received: stored.receivedAt.toISOString(),
      acceptBy: dates.acceptBy,
      accepted: state.clock.acceptedOn ?? null,
      promised: dates.promised,
      statutory: dates.statutory ?? null,
      deliverBy: dates.deliverBy ?? null,
    },
    openTasks: openTasks(state).map((task) => ({
      key: task.key,
      name: task.name.zh,
      agency: task.agency,
      role: task.role,
    })),
    offeredActs: offeredActs(state, actor, today, stored.implementationCode).map((offer) => ({
      act: offer.act,
      task: offer.task?.key ?? null,
    })),
    answers: state.answers,
    materials: state.materials,
    certificate: state.certificate
      ? { identifier: state.certificate.identifier, number: state.certificate.number }
      : null,
    history: state.actions.map((action) => ({
      sequence: action.sequence,
      at: action.at.toISOString(),
      type: action.event.type,
      actor: action.actor.name,
      agency: action.actor.agency ?? null,
    })),
  };
}
