import { z } from 'zod';
import type { Contract, Operation } from './contract.ts';

const problemReference = { $ref: '#/components/responses/Problem' };

/** The OpenAPI 3.1 document of the mounted operations. */
export function describeApi(
  operations: readonly Pick<Operation, 'contract'>[],
  info: { title: string; version: string; description: string; server: string },
): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { contract } of operations) {
    paths[contract.path] = { ...paths[contract.path], [contract.method]: describeOperation(contract) };
  }
  return {
    openapi: '3.1.1',
    info: { title: info.title, version: info.version, description: info.description },
    servers: [{ url: info.server }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
      responses: {
        Problem: {
          description: 'RFC 9457 problem document',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
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
    ...(contract.refusals ? { 'x-refusals': contract.refusals } : {}),
    parameters: [...parametersOf('path', contract.params), ...parametersOf('query', contract.query)],
    ...(contract.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(contract.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [contract.status]:
        contract.status === 204
          ? { description: 'Done' }
          : {
              description: 'OK',
              content: { 'application/json': { schema: jsonSchema(contract.result, 'output') } },
            },
      default: problemReference,
    },
  };
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
