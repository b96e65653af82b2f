import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Answer, ApiClient } from './api-client.ts';

export interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security?: readonly object[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly schema: object;
  }[];
  readonly requestBody?: {
    readonly content: Record<string, { readonly schema: object; readonly example?: unknown }>;
  };
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: object }> }>;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Record<string, Record<string, OperationObject>>;
  readonly components: { readonly schemas: Record<string, object> };
}

export interface Operation extends OperationObject {
  readonly method: string;
  readonly path: string;
}

export interface Input {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
}

/** Calls the operations of a document by their id and holds every answer against what the document declares for it. */
export class CheckedApi {
  readonly document: OpenApiDocument;
  readonly operations: ReadonlyMap<string, Operation>;
  /** Statuses met so far, by operation. */
  readonly met = new Map<string, Set<number>>();
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, formats });

  constructor(document: OpenApiDocument) {
    this.document = document;
    this.operations = new Map(operationsOf(document).map((operation) => [operation.operationId, operation]));
    this.#ajv.addSchema({ $id: 'document', components: document.components });
  }

  /** @throws where the answer has a status, media type or content that the document does not declare */
  async call(client: ApiClient, id: string, input: Input = {}): Promise<Answer> {
    const operation = this.operation(id);
    const answer = await client.call(operation.method.toUpperCase(), addressOf(operation, input), input.body);
    this.met.set(id, (this.met.get(id) ?? new Set()).add(answer.status));
    this.#check(operation, answer);
    return answer;
  }

  operation(id: string): Operation {
    const operation = this.operations.get(id);
    if (!operation) throw new Error(`The document has no operation ${id}`);
    return operation;
  }

  compile(schema: object): ValidateFunction {
    return this.#ajv.compile(withAbsoluteReferences(schema));
  }

  #check(operation: Operation, { status, mediaType, body }: Answer): void {
    const told = `${operation.operationId} answered ${status} ${JSON.stringify(body)?.slice(0, 400)}`;
    const declared = operation.responses[status];
    assert.ok(declared, `${told}, which its description does not name`);
    const content = declared.content?.[mediaType];
    if (!declared.content) {
      assert.equal(body, undefined, told);
      return;
    }
    assert.ok(content, `${told} as ${mediaType}`);
    const validate = this.compile(content.schema);
    assert.ok(validate(body), `${told}\n${JSON.stringify(validate.errors, undefined, 1)}`);
  }
}

function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );
}

function addressOf({ path }: Operation, { params = {}, query = {} }: Input): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

function withAbsoluteReferences(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'));
}

const formats = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  base64: /^[A-Za-z0-9+/]*={0,2}$/,
};
