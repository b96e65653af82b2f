import { z } from 'zod';
import { maskIdentityNumber } from '../../../kernel/mask.ts';
import { invalid, notAllowed } from '../../../kernel/refusal.ts';
import { defineContract, type Operation, operation } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor, PersonActor } from '../actor.ts';
import { capacityKey } from '../capacity.ts';
import { chooseCapacity } from '../commands/choose-capacity.ts';
import { findActor } from '../queries/find-actor.ts';
import { listCapacities } from '../queries/list-capacities.ts';
import { Role } from '../role.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { signOut } from '../sign-in/sign-out.ts';
import { getClient } from './client.ts';
import type { Env } from './env.ts';
import { getActor } from './require-actor.ts';

const Me = z.object({
  kind: z.enum(['person', 'official']),
  name: z.string(),
  identityNumber: z.string().optional().describe('Masked: 9901**********1422'),
  assurance: z.enum(['declared', 'verified']).optional(),
  actsFor: z
    .object({ name: z.string(), creditCode: z.string(), role: z.enum(['legal-representative', 'agent']) })
    .optional(),
  posts: z.array(z.object({ agency: z.string(), role: Role, region: z.string() })).optional(),
});

const createSession = defineContract({
  id: 'createSession',
  method: 'post',
  path: '/sessions',
  tag: 'identity',
  summary: 'Sign in; the token goes into the header Authorization: Bearer …',
  signedIn: false,
  body: z.strictObject({
    login: z.string().min(1).max(200),
    password: z.string().min(1).max(1000),
    code: z
      .string()
      .max(40)
      .optional()
      .describe('Code of the authenticator or a recovery code, where a second factor is set up'),
    actsFor: z.string().length(18).optional().describe('Credit code of the company to act for'),
  }),
  example: { login: 'lin', password: 'yunxi-demo-2026' },
  status: 201,
  result: z.object({ token: z.string(), expiresAt: z.iso.datetime(), me: Me }),
  refusals: {
    invalid: ['sign-in-wrong', 'code-needed', 'code-wrong', 'account-closed'],
    'too-many': ['too-many-attempts'],
    'not-allowed': ['not-allowed'],
  },
});

const deleteSession = defineContract({
  id: 'deleteSession',
  method: 'delete',
  path: '/sessions/current',
  tag: 'identity',
  summary: 'Sign out: end the session of this token',
  signedIn: true,
  status: 204,
  result: z.unknown(),
});

const readMe = defineContract({
  id: 'readMe',
  method: 'get',
  path: '/me',
  tag: 'identity',
  summary: 'Who is signed in, and in which capacity',
  signedIn: true,
  status: 200,
  result: Me,
});

export function apiOperations(platform: Platform): Operation<Env>[] {
  return [
    operation<Env, typeof createSession>(createSession, async ({ body }, c) => {
      const { login, password, code } = body;
      const signedIn = await signIn(platform, {
        login,
        password,
        code,
        channel: 'api',
        client: getClient(c),
      });
      if (signedIn.step === 'second') throw codeNeeded();
      const { token, expiresAt } = signedIn;
      const me = await actAs(platform, token, body.actsFor);
      return { token, expiresAt: expiresAt.toISOString(), me };
    }),
    operation<Env, typeof deleteSession>(deleteSession, async (_input, c) => {
      await signOut(platform, getActor(c));
      return undefined;
    }),
    operation<Env, typeof readMe>(readMe, async (_input, c) => presentMe(getActor(c))),
  ];
}

function codeNeeded() {
  const message = {
    zh: '这个账号启用了登录保护，请同时提供 code：动态口令或恢复码。',
    en: 'This account has a second factor: give code, from the authenticator or a recovery code.',
  };
  return invalid('code-needed', message, [{ field: 'code', message }]);
}

async function actAs(platform: Platform, token: string, creditCode: string | undefined) {
  const actor = await getActorOf(platform, token);
  if (creditCode === undefined) return presentMe(actor);
  const company = actor.kind === 'person' ? await findCompany(platform, actor, creditCode) : undefined;
  if (actor.kind !== 'person' || !company) {
    await signOut(platform, actor);
    throw notAllowed('not-allowed', {
      zh: '您不能以这个单位的名义办理。',
      en: 'You may not act for this company.',
    });
  }
  await chooseCapacity(platform, actor, capacityKey(company));
  return presentMe(await getActorOf(platform, token));
}

async function getActorOf(platform: Platform, token: string): Promise<Actor> {
  const found = await findActor(platform, token);
  if (!found) throw new Error('a session just started cannot be found');
  return found.actor;
}

async function findCompany(platform: Platform, actor: PersonActor, creditCode: string) {
  const capacities = await listCapacities(platform, actor);
  return capacities.find(({ actsFor }) => actsFor?.creditCode === creditCode);
}

/** What the owner of an account is told about it. */
function presentMe(actor: Actor): z.input<typeof Me> {
  if (actor.kind === 'official') return { kind: 'official', name: actor.name, posts: [...actor.posts] };
  const { name, identityNumber, assurance, actsFor } = actor;
  return {
    kind: 'person',
    name,
    identityNumber: maskIdentityNumber(identityNumber),
    assurance,
    ...(actsFor && {
      actsFor: { name: actsFor.name, creditCode: actsFor.creditCode, role: actsFor.role },
    }),
  };
}
