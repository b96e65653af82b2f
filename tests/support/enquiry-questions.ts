import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerQuestion } from '../../src/modules/enquiries/answering/answer-question.ts';
import { type Context, noContext } from '../../src/modules/enquiries/answering/context.ts';
import type { Reply } from '../../src/modules/enquiries/reply.ts';
import { type Intent, intents } from '../../src/modules/enquiries/understanding/intent.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { root } from './root.ts';

const Case = z.strictObject({
  ask: z.string(),
  after: z.array(z.string()).default([]),
  item: z
    .union([z.string(), z.array(z.string())])
    .transform((one) => [one].flat())
    .default([]),
  intent: z.enum(intents).optional(),
  entry: z.string().optional(),
  do: z.enum(['answer', 'narrow', 'unknown', 'boundary', 'social']).default('answer'),
  english: z.boolean().default(false),
  held: z.boolean().default(false),
});
export type Case = z.infer<typeof Case>;

/** `right`; `narrowed`: asked back, the right item among the choices; `gave-up`: said that it does not know; `wrong`. */
export type Verdict = 'right' | 'narrowed' | 'gave-up' | 'wrong';

export interface Judged {
  readonly question: Case;
  readonly verdict: Verdict;
  readonly reply: Reply;
}

export function readQuestions(): Case[] {
  const text = readFileSync(join(root, 'tests', 'fixtures', 'enquiries', 'questions.yaml'), 'utf8');
  return z.array(Case).parse(parse(text));
}

type Needs = Pick<Platform, 'database' | 'now' | 'site'>;

/** Asks every question in a conversation of its own. */
export async function judgeQuestions(platform: Needs, questions: readonly Case[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const question of questions) {
    let context: Context = noContext;
    for (const before of question.after) {
      context = contextAfter(context, await answerQuestion(platform, before, context));
    }
    const reply = await answerQuestion(platform, question.ask, context);
    judged.push({ question, reply, verdict: await judge(platform, question, reply) });
  }
  return judged;
}

function contextAfter(context: Context, reply: Reply): Context {
  return {
    item: reply.about ?? context.item,
    region: reply.understood.region ?? context.region,
    pending: reply.pending,
  };
}

async function judge(platform: Needs, question: Case, reply: Reply): Promise<Verdict> {
  switch (question.do) {
    case 'unknown':
    case 'boundary':
      if (reply.result === 'unknown' || reply.result === 'boundary') return 'right';
      return reply.result === 'asked' && !reply.about ? 'gave-up' : 'wrong';
    case 'social':
      return reply.result === 'social' ? 'right' : 'wrong';
    case 'narrow':
    case 'answer':
      return judgeAnswer(platform, question, reply);
  }
}

async function judgeAnswer(platform: Needs, question: Case, reply: Reply): Promise<Verdict> {
  if (question.entry !== undefined && reply.understood.entry === question.entry) return 'right';
  if (reply.result === 'unknown') return 'gave-up';
  if (reply.pending?.kind === 'which-item') {
    const codes = await basicCodesOf(platform, reply.pending.codes);
    if (question.item.some((item) => codes.includes(item)))
      return question.do === 'narrow' ? 'right' : 'narrowed';
    return 'gave-up';
  }
  if (reply.result === 'asked' && !reply.about) return 'gave-up';
  if (!reply.about || !question.item.includes(reply.about.basicCode)) return 'wrong';
  return question.intent === undefined || isAbout(reply, question.intent) ? 'right' : 'wrong';
}

function isAbout({ understood, pending, parts }: Reply, intent: Intent): boolean {
  if (understood.intents.includes(intent) || pending?.kind === 'interview') return true;
  return parts.some(({ source }) => source?.to.endsWith('#questions'));
}

async function basicCodesOf({ database }: Needs, codes: readonly string[]): Promise<string[]> {
  const { getItemVersion } = await import('../../src/modules/catalogue/index.ts');
  const versions = await Promise.all(codes.map((code) => getItemVersion(database, code)));
  return versions.map(({ item }) => item.basicCode);
}
