import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { invalid, type RefusalKind } from '../../kernel/refusal.ts';
import type { HttpEnv } from './env.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

export type Refusals = Readonly<Partial<Record<RefusalKind, readonly string[]>>>;

/** One operation of the JSON API: what comes in, what goes out, and the refusals it names. */
export interface Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: Method;
  /** OpenAPI form, e.g. `/items/{code}`, below /api/v1. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly signedIn: boolean;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly status: 200 | 201 | 204;
  readonly result: Result;
  /** A body that would be taken, for the description. */
  readonly example?: z.input<Body>;
  /** Codes of the refusals a caller should expect, beside those of this layer: not signed in, input with faults. */
  readonly refusals?: Refusals;
}

export function defineContract<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Result extends z.ZodType,
>(contract: Contract<Params, Query, Body, Result>): Contract<Params, Query, Body, Result> {
  return contract;
}

export interface Input<C extends Contract> {
  readonly params: z.output<NonNullable<C['params']>>;
  readonly query: z.output<NonNullable<C['query']>>;
  readonly body: z.output<NonNullable<C['body']>>;
}

/** A contract with its handler, ready to be mounted and described. */
export interface Operation<E extends HttpEnv = HttpEnv> {
  readonly contract: Contract;
  /** @param before what stands between the request and the reading of its input */
  mount(app: Hono<E>, ...before: readonly MiddlewareHandler<E>[]): void;
}

/** Joins a contract with its handler; input is checked before the handler runs. */
export function operation<E extends HttpEnv, C extends Contract>(
  contract: C,
  handle: (input: Input<C>, c: Context<E>) => Promise<z.input<C['result']>>,
): Operation<E> {
  return {
    contract,
    mount(app, ...before) {
      const path = contract.path.replaceAll(/\{(\w+)\}/g, ':$1');
      app.on(contract.method.toUpperCase(), [path], ...before, async (c) => {
        const result = await handle(await readInput(contract, c), c as unknown as Context<E>);
        return contract.status === 204 ? c.body(null, 204) : c.json(result as object, contract.status);
      });
    },
  };
}

async function readInput<C extends Contract>(contract: C, c: Context): Promise<Input<C>> {
  return {
    params: contract.params ? parse(contract.params, c.req.param()) : undefined,
    query: contract.query ? parse(contract.query, c.req.query()) : undefined,
    body: contract.body ? parse(contract.body, await readJson(c)) : undefined,
  } as Input<C>;
}

async function readJson(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text(), (_key, value) =>
      typeof value === 'string' ? storable(value) : value,
    );
  } catch {
    throw invalid('not-json', {
      zh: '请求内容不是有效的 JSON。',
      en: 'The body is not valid JSON.',
    });
  }
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(
    'invalid-input',
    {
      zh: '请求中有不符合要求的内容，请按 errors 逐项改正。',
      en: 'The request has faults; mend each one named in errors.',
    },
    result.error.issues.map((issue) => ({
      field: issue.path.map(String).join('.'),
      message: { zh: issue.message, en: issue.message },
    })),
  );
}
