import { z } from 'zod';
import { defineContract } from '../../platform/http/index.ts';
import { HandedFile } from '../procedures/index.ts';

const tag = 'applications';
const ById = z.object({ id: z.uuid() });
const ByNumber = z.object({ number: z.string().max(40) });

export const ApplicationResult = z.object({
  id: z.uuid(),
  item: z.object({ implementationCode: z.string(), version: z.int(), name: z.string() }),
  applicant: z.object({ kind: z.enum(['person', 'company']), name: z.string() }),
  revision: z
    .int()
    .describe('Counts the saves; send it with the submission to submit only what you have read'),
  answers: z.record(z.string(), z.unknown()).describe('Answers that could be read, by element code'),
  faults: z.array(z.object({ field: z.string(), detail: z.string() })),
  files: z.record(z.string(), z.array(HandedFile)).describe('By material code'),
  isComplete: z.boolean(),
  corrects: z.string().optional().describe('Number of the case that this corrects'),
  caseNumber: z.string().optional().describe('Once submitted'),
});

const Dates = z.object({
  acceptBy: z.iso.date(),
  promised: z.iso.date(),
  statutory: z.iso.date().optional(),
  deliverBy: z.iso.date().optional(),
  isExpected: z.boolean().describe('Acceptance is still open: the dates are the latest'),
});

export const CaseSummaryResult = z.object({
  number: z.string(),
  item: z.string(),
  implementationCode: z.string(),
  status: z.string(),
  receivedAt: z.iso.datetime(),
  promisedDue: z.iso.date(),
  closedAt: z.iso.datetime().optional(),
});

export const CaseResult = CaseSummaryResult.extend({
  agency: z.string(),
  applicant: z.string(),
  stage: z.string().optional(),
  dates: Dates,
  tasks: z.array(z.object({ name: z.string(), agency: z.string(), outcome: z.string().optional() })),
  correction: z
    .object({
      respondBy: z.string(),
      points: z.array(z.object({ subject: z.string(), text: z.string() })),
    })
    .optional(),
  certificate: z.object({ identifier: z.string(), number: z.string() }).optional(),
  answers: z.record(z.string(), z.unknown()),
  history: z.array(
    z.object({ sequence: z.int(), at: z.iso.datetime(), by: z.string(), type: z.string(), says: z.string() }),
  ),
});

export const createApplication = defineContract({
  id: 'createApplication',
  method: 'post',
  path: '/applications',
  tag,
  summary: 'Begin an application for an item, filled in with what is known of the applicant',
  signedIn: true,
  body: z.strictObject({
    item: z.string().max(100).describe('Implementation code'),
    onBehalfOf: z
      .string()
      .length(18)
      .optional()
      .describe('Credit code of the company to act for; without it the capacity of the session'),
  }),
  example: { item: '11990102MB9902318W4990131001001' },
  status: 201,
  result: ApplicationResult,
  refusals: {
    'not-found': ['item-unknown', 'item-not-in-use', 'item-not-online'],
    conflict: ['handling-item-needed'],
    'not-allowed': ['person-only', 'not-allowed', 'company-needed', 'own-name-needed'],
  },
});

export const readApplication = defineContract({
  id: 'readApplication',
  method: 'get',
  path: '/applications/{id}',
  tag,
  summary: 'An application with its answers, files and faults',
  signedIn: true,
  params: ById,
  status: 200,
  result: ApplicationResult,
  refusals: { 'not-allowed': ['person-only'], 'not-found': ['draft-unknown'] },
});

export const readForm = defineContract({
  id: 'readForm',
  method: 'get',
  path: '/items/{code}/form',
  tag,
  summary: 'The form of an item as JSON Schema 2020-12',
  signedIn: false,
  params: z.object({ code: z.string().max(100) }),
  status: 200,
  result: z.record(z.string(), z.unknown()),
  refusals: { 'not-found': ['item-unknown', 'item-not-in-use', 'item-not-online'] },
});

export const putAnswers = defineContract({
  id: 'putAnswers',
  method: 'put',
  path: '/applications/{id}/answers',
  tag,
  summary: 'Save answers by element code; those left out stay, wrong ones are kept and named in faults',
  signedIn: true,
  params: ById,
  body: z.strictObject({ answers: z.record(z.string().max(100), z.unknown()) }),
  example: { answers: { 'premises-area': 60, 'food-items': ['7'] } },
  status: 200,
  result: ApplicationResult,
  refusals: {
    'not-allowed': ['person-only'],
    'not-found': ['draft-unknown'],
    conflict: ['draft-closed'],
    invalid: ['answers-unreadable', 'value-from-register'],
  },
});

export const addFile = defineContract({
  id: 'addFile',
  method: 'post',
  path: '/applications/{id}/files',
  tag,
  summary: 'Hand in a file for a material; at most 10 MB before encoding',
  signedIn: true,
  params: ById,
  body: z.strictObject({
    material: z.string().max(100),
    name: z.string().min(1).max(200),
    content: z.base64().describe('The file, base64'),
  }),
  example: { material: 'layout', name: '布局图.pdf', content: 'JVBERi0xLjcKJSVFT0YK' },
  status: 201,
  result: HandedFile,
  refusals: {
    'not-allowed': ['person-only'],
    'not-found': ['draft-unknown'],
    conflict: ['draft-closed'],
    'too-large': ['file-too-large'],
    invalid: ['file-type-not-accepted', 'file-empty', 'file-not-taken'],
  },
});

export const submitApplication = defineContract({
  id: 'submitApplication',
  method: 'post',
  path: '/applications/{id}/submission',
  tag,
  summary: 'Submit: opens the case, or corrects it. Submitting again gives the same case',
  signedIn: true,
  params: ById,
  body: z.strictObject({
    declaration: z.literal(true).describe('The applicant answers for the truth of what is submitted'),
    revision: z.int().optional(),
  }),
  example: { declaration: true },
  status: 201,
  result: z.object({ caseNumber: z.string() }),
  refusals: {
    'not-allowed': ['person-only'],
    'not-found': ['draft-unknown'],
    invalid: ['application-incomplete'],
    conflict: ['draft-changed'],
  },
});

export const listCasesContract = defineContract({
  id: 'listCases',
  method: 'get',
  path: '/cases',
  tag,
  summary: 'Cases of the person or company you act for, the newest first',
  signedIn: true,
  query: z.object({
    status: z.enum(['open', 'correcting', 'closed']).optional(),
    after: z.string().max(100).optional().describe('Cursor of the page before'),
    size: z.coerce.number().int().min(1).max(100).default(20),
  }),
  status: 200,
  result: z.object({ cases: z.array(CaseSummaryResult), next: z.string().optional() }),
  refusals: { 'not-allowed': ['person-only'] },
});

export const readCase = defineContract({
  id: 'readCase',
  method: 'get',
  path: '/cases/{number}',
  tag,
  summary: 'A case of yours: state, dates, history',
  signedIn: true,
  params: ByNumber,
  status: 200,
  result: CaseResult,
  refusals: { 'not-allowed': ['person-only'], 'not-found': ['case-unknown'] },
});

export const withdrawContract = defineContract({
  id: 'withdrawCase',
  method: 'post',
  path: '/cases/{number}/withdrawal',
  tag,
  summary: 'Withdraw an application before it is decided',
  signedIn: true,
  params: ByNumber,
  body: z.strictObject({ reasons: z.string().max(1000).default('') }),
  example: { reasons: '暂不开业' },
  status: 200,
  result: CaseResult,
  refusals: {
    'not-allowed': ['person-only'],
    'not-found': ['case-unknown'],
    conflict: ['withdrawal-too-late'],
  },
});

export const correctContract = defineContract({
  id: 'correctCase',
  method: 'post',
  path: '/cases/{number}/correction',
  tag,
  summary: 'Begin the correction of a case: an application with its answers and files, to be submitted again',
  signedIn: true,
  params: ByNumber,
  status: 201,
  result: ApplicationResult,
  refusals: {
    'not-allowed': ['person-only'],
    'not-found': ['case-unknown'],
    conflict: ['correction-not-open'],
  },
});
