import type { Context } from 'hono';
import { Refusal } from '../kernel/refusal.ts';
import type { Env } from '../modules/identity/index.ts';
import { type Problem, problemOf, statusOf } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';

/** Turns a refusal or a bug into a problem document. A bug is logged, and its number told. */
export function answerProblem(c: Context<Env>, platform: Platform, error: unknown): Response {
  if (error instanceof Refusal) return problem(c, problemOf(error, readsEnglish(c)), statusOf(error));
  const reference = c.get('requestId');
  platform.log.error('request.failed', error, { request: reference, path: c.req.path });
  return problem(c, internalProblem(reference), 500);
}

export function answerUnknownOperation(c: Context<Env>): Response {
  return problem(c, unknownOperation, 404);
}

function problem(
  c: Context<Env>,
  document: Problem,
  status: 404 | 500 | ReturnType<typeof statusOf>,
): Response {
  return c.json(document, status, { 'content-type': 'application/problem+json' });
}

function readsEnglish(c: Context<Env>): boolean {
  return !(c.req.header('accept-language') ?? '').startsWith('zh');
}

const unknownOperation: Problem = {
  type: 'urn:tongban:problem:operation-unknown',
  title: 'operation-unknown',
  status: 404,
  code: 'operation-unknown',
  detail: 'There is no such operation. See /api/v1/openapi.json.',
};

function internalProblem(reference: string): Problem {
  return {
    type: 'urn:tongban:problem:internal',
    title: 'internal',
    status: 500,
    code: 'internal',
    detail: `Something went wrong on our side. Quote ${reference} when you ask for help.`,
  };
}
