import { z } from 'zod';
import type { RefusalKind } from '../../kernel/refusal.ts';
import type { Contract, Operation, Refusals } from './contract.ts';
import { statusOfKind } from './refusals.ts';

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly server: string;
  /** What belongs to each tag that the operations carry. */
  readonly tags: Readonly<Record<string, string>>;
}

/** The OpenAPI 3.1 document of the mounted operations. */
export function describeApi(operations: readonly Pick<Operation, 'contract'>[], info: ApiInfo): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { contract } of operations) {
    paths[contract.path] = { ...paths[contract.path], [contract.method]: describeOperation(contract) };
  }
  return {
    openapi: '3.1.1',
    info: { title: info.title, version: info.version, description: info.description },
    servers: [{ url: info.server }],
    tags: Object.entries(info.tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  };
}

const problemSchema = {
  description: 'RFC 9457 problem document',
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; for programs' },
    detail: { type: 'string', description: 'For people, in the language of Accept-Language' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'detail'],
        properties: { field: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

function describeOperation(contract: Contract): object {
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    ...(contract.signedIn ? { security: [{ bearer: [] }] } : {}),
    parameters: [...parametersOf('path', contract.params), ...parametersOf('query', contract.query)],
    ...(contract.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: jsonSchema(contract.body, 'input'),
                ...(contract.example === undefined ? {} : { example: contract.example }),
              },
            },
          },
        }
      : {}),
    responses: {
      [contract.status]: describeResult(contract),
      ...describeRefusals(contract),
      default: { description: 'Something went wrong on our side', ...problemContent(problemReference) },
    },
  };
}

function describeResult(contract: Contract): object {
  if (contract.status === 204) return { description: 'Done' };
  const schema = jsonSchema(contract.result, 'output');
  return {
    description: contract.status === 201 ? 'Made' : 'OK',
    content: { 'application/json': { schema } },
  };
}

/** One response for each status, with the codes a program may meet there. */
function describeRefusals(contract: Contract): Record<string, object> {
  const codes = new Map<RefusalKind, Set<string>>();
  for (const refusals of [refusalsOfLayer(contract), contract.refusals ?? {}]) {
    for (const [kind, added] of Object.entries(refusals) as [RefusalKind, readonly string[]][]) {
      codes.set(kind, new Set([...(codes.get(kind) ?? []), ...added]));
    }
  }
  return Object.fromEntries(
    [...codes].map(([kind, known]) => [statusOfKind(kind), describeRefusal(kind, known)]),
  );
}

/** What is refused before the handler runs. */
function refusalsOfLayer(contract: Contract): Refusals {
  const invalid = [
    ...(contract.params || contract.query || contract.body ? ['invalid-input'] : []),
    ...(contract.body ? ['not-json'] : []),
  ];
  return {
    ...(contract.signedIn ? { 'not-signed-in': ['not-signed-in'] } : {}),
    ...(contract.method === 'get' ? {} : { 'not-allowed': ['foreign-origin'] }),
    ...(invalid.length > 0 ? { invalid } : {}),
  };
}

const kindWords: Readonly<Record<RefusalKind, string>> = {
  invalid: 'The input has faults; `errors` names the fields',
  'not-found': 'Not there, or not for you',
  'not-allowed': 'You may not do this',
  'not-signed-in': 'Sign in first',
  conflict: 'The state of things does not allow it now',
  'too-many': 'Too many attempts; try later',
  'too-large': 'Too large',
};

function describeRefusal(kind: RefusalKind, codes: ReadonlySet<string>): object {
  const code = { enum: [...codes].sort() };
  return {
    description: kindWords[kind],
    ...problemContent({ allOf: [problemReference, { properties: { code } }] }),
  };
}

const problemReference = { $ref: '#/components/schemas/Problem' };

function problemContent(schema: object): object {
  return { content: { 'application/problem+json': { schema } } };
}

function parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined): object[] {
  if (!schema) return [];
  const described = jsonSchema(schema, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (described.required ?? []).includes(name),
    schema: property,
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}
