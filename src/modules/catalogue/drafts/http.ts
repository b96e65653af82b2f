import { z } from 'zod';
import { invalid } from '../../../kernel/refusal.ts';
import { defineContract, type Operation, operation } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial } from '../../identity/index.ts';
import type { Json } from '../comparison/json.ts';
import { Item } from '../item.ts';
import { Offering } from '../offering.ts';
import { asJson } from './as-json.ts';
import { approveDraft, returnDraft, revokeDraft } from './commands/decide-draft.ts';
import { importVersion } from './commands/import-version.ts';
import { saveDraft } from './commands/save-draft.ts';
import { startDraft } from './commands/start-draft.ts';
import { submitDraft } from './commands/submit-draft.ts';
import { withdrawDraft } from './commands/withdraw-draft.ts';
import { type Draft, draftStates, reaches } from './draft.ts';
import { describeIssue } from './issue-words.ts';
import { type KindsOfOthers, namesFrom } from './names.ts';
import { getDraft } from './queries/get-draft.ts';

const DraftShown = z.object({
  id: z.string(),
  reach: z.enum(reaches),
  name: z.string(),
  state: z.enum(draftStates),
  revision: z.number().describe('Give it back with every act, so that nobody overwrites a colleague'),
  becomes: z.enum(['in-use', 'suspended', 'cancelled']).optional(),
  reason: z.string(),
  effectiveOn: z.string().optional(),
  content: z.unknown().optional(),
});

const tag = 'workbench';
const params = z.object({ id: z.string().max(60) });

const startContract = defineContract({
  id: 'startItemDraft',
  method: 'post',
  path: '/workbench/item-drafts',
  tag,
  summary: 'Begin a draft of an item, or get the one that colleagues have begun',
  signedIn: true,
  body: z.object({
    implementationCode: z.string().min(1).max(100),
    reach: z.enum(reaches),
    becomes: z.enum(['in-use', 'suspended', 'cancelled']).optional(),
  }),
  status: 201,
  result: DraftShown,
  example: { implementationCode: '11990102MB9902318W4990131001001', reach: 'standard' },
  refusals: {
    'not-found': ['item-unknown'],
    'not-allowed': ['official-only', 'not-allowed'],
    invalid: ['status-already'],
  },
});

const importContract = defineContract({
  id: 'importItemVersion',
  method: 'post',
  path: '/workbench/item-drafts/import',
  tag,
  summary:
    'Hand in a version as getItemVersion gives it: it becomes a draft of the standard, of the offer, or both',
  signedIn: true,
  body: z.record(z.string(), z.unknown()),
  status: 201,
  result: z.object({ drafts: z.array(DraftShown) }),
  example: { implementationCode: '11990102MB9902318W4990131001001', item: {}, offering: {} },
  refusals: {
    'not-allowed': ['official-only', 'not-allowed'],
    conflict: ['draft-collision', 'draft-state'],
    invalid: ['version-invalid', 'import-unchanged', 'new-item-incomplete'],
  },
});

const getContract = defineContract({
  id: 'getItemDraft',
  method: 'get',
  path: '/workbench/item-drafts/{id}',
  tag,
  summary: 'A draft with its content',
  signedIn: true,
  params,
  status: 200,
  result: DraftShown,
  refusals: { 'not-found': ['draft-unknown'], 'not-allowed': ['official-only', 'not-allowed'] },
});

const saveContract = defineContract({
  id: 'saveItemDraft',
  method: 'put',
  path: '/workbench/item-drafts/{id}/content',
  tag,
  summary: 'Save the content of a draft, as it was written upon a revision',
  signedIn: true,
  params,
  body: z.object({ revision: z.number().int().positive(), content: z.unknown() }),
  status: 200,
  example: { revision: 1, content: {} },
  result: DraftShown.extend({
    merged: z.boolean().describe('A colleague had saved meanwhile; both changes are in'),
  }),
  refusals: {
    'not-found': ['draft-unknown'],
    'not-allowed': ['official-only', 'not-allowed'],
    conflict: ['draft-collision', 'draft-state'],
    invalid: ['draft-faulty'],
  },
});

const Act = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('submit'),
    revision: z.number().int(),
    reason: z.string().max(2000),
    effectiveOn: z.string().max(20).default(''),
  }),
  z.object({
    act: z.literal('approve'),
    revision: z.number().int(),
    effectiveOn: z.string().max(20).default(''),
    note: z.string().max(500).default(''),
    supersedes: z.boolean().default(false),
  }),
  z.object({ act: z.literal('return'), revision: z.number().int(), note: z.string().max(2000) }),
  z.object({ act: z.literal('revoke'), note: z.string().max(2000) }),
  z.object({ act: z.enum(['recall', 'withdraw']) }),
]);
type Act = z.infer<typeof Act>;

const actContract = defineContract({
  id: 'actOnItemDraft',
  method: 'post',
  path: '/workbench/item-drafts/{id}/acts',
  tag,
  summary: 'Submit, approve, return, recall, withdraw a draft; revoke an approved one before its day',
  signedIn: true,
  params,
  body: Act,
  status: 200,
  result: DraftShown,
  example: { act: 'submit', revision: 3, reason: '按新修订的规定调整申请材料', effectiveOn: '2026-12-01' },
  refusals: {
    'not-found': ['draft-unknown'],
    'not-allowed': ['official-only', 'not-allowed'],
    conflict: ['draft-state', 'draft-changed', 'draft-outdated', 'draft-contradicts'],
    invalid: ['submission-incomplete', 'draft-faulty', 'draft-unchanged', 'note-missing', 'effective-day'],
  },
});

/** Drafts of items as JSON. */
export function draftOperations(platform: Platform, kinds: KindsOfOthers): Operation<Env>[] {
  const readNames = namesFrom(kinds);
  const show = async (actor: ReturnType<typeof getOfficial>, id: string) =>
    shown(await getDraft(platform.database, actor, id));
  return [
    operation<Env, typeof startContract>(startContract, async ({ body }, c) => {
      const actor = getOfficial(c);
      return show(actor, await startDraft(platform, actor, body));
    }),
    operation<Env, typeof importContract>(importContract, async ({ body }, c) => {
      const actor = getOfficial(c);
      const drafts = [];
      for (const id of await importVersion(platform, actor, body)) drafts.push(await show(actor, id));
      return { drafts };
    }),
    operation<Env, typeof getContract>(getContract, ({ params: { id } }, c) => show(getOfficial(c), id)),
    operation<Env, typeof saveContract>(saveContract, async ({ params: { id }, body }, c) => {
      const actor = getOfficial(c);
      const content = readWhole(await getDraft(platform.database, actor, id), body.content);
      const { isMerged } = await saveDraft(platform, actor, { id, revision: body.revision, content });
      return { ...(await show(actor, id)), merged: isMerged };
    }),
    operation<Env, typeof actContract>(actContract, async ({ params: { id }, body }, c) => {
      const actor = getOfficial(c);
      await act(actor, id, body);
      return show(actor, id);
    }),
  ];

  async function act(actor: ReturnType<typeof getOfficial>, id: string, body: Act): Promise<void> {
    switch (body.act) {
      case 'submit':
        return submitDraft(platform, readNames, actor, { id, ...body });
      case 'approve':
        return approveDraft(platform, readNames, actor, { id, ...body });
      case 'return':
        return returnDraft(platform, actor, { id, ...body });
      case 'revoke':
        return revokeDraft(platform, actor, { id, note: body.note });
      default:
        return withdrawDraft(platform, actor, { id, act: body.act });
    }
  }
}

/** A program hands in content that is whole; half a draft is for people at the editor. @throws Refusal `draft-faulty` */
function readWhole({ reach }: Draft, content: unknown): Json {
  const read = (reach === 'standard' ? Item : Offering).safeParse(content);
  if (read.success) return asJson(read.data);
  throw invalid(
    'draft-faulty',
    {
      zh: '内容不符合要求，请按 errors 逐项改正。',
      en: 'The content has faults; mend each one named in errors.',
    },
    read.error.issues.slice(0, 50).map((issue) => ({
      field: `content.${issue.path.map(String).join('.')}`,
      message: describeIssue(issue),
    })),
  );
}

function shown({ id, reach, itemName, state, revision, becomes, reason, effectiveOn, content }: Draft) {
  return { id, reach, name: itemName, state, revision, becomes, reason, effectiveOn, content };
}
