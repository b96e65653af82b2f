const words = { type: 'string', minLength: 1 };
const schema = { $ref: 'https://json-schema.org/draft/2020-12/schema' };
const mediaTypes = {
  type: 'object',
  minProperties: 1,
  additionalProperties: {
    type: 'object',
    required: ['schema'],
    properties: { schema, example: true },
    additionalProperties: false,
  },
};

/**
 * OpenAPI 3.1 as far as the program uses it, and closed against everything else: objects of the specification, every
 * schema a JSON Schema 2020-12.
 * https://spec.openapis.org/oas/v3.1.1.html
 */
export const openApiStructure = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['openapi', 'info', 'servers', 'tags', 'paths', 'components'],
  additionalProperties: false,
  properties: {
    openapi: { pattern: '^3\\.1\\.\\d+$' },
    info: {
      type: 'object',
      required: ['title', 'version', 'description'],
      additionalProperties: false,
      properties: { title: words, version: words, description: words },
    },
    servers: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['url'], additionalProperties: false, properties: { url: words } },
    },
    tags: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'description'],
        additionalProperties: false,
        properties: { name: words, description: words },
      },
    },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        type: 'object',
        minProperties: 1,
        propertyNames: { enum: ['get', 'put', 'post', 'delete'] },
        additionalProperties: { $ref: '#/$defs/operation' },
      },
    },
    components: {
      type: 'object',
      additionalProperties: false,
      properties: {
        securitySchemes: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            required: ['type', 'scheme'],
            additionalProperties: false,
            properties: { type: { const: 'http' }, scheme: words },
          },
        },
        schemas: { type: 'object', additionalProperties: schema },
      },
    },
  },
  $defs: {
    operation: {
      type: 'object',
      required: ['operationId', 'tags', 'summary', 'parameters', 'responses'],
      additionalProperties: false,
      properties: {
        operationId: { pattern: '^[a-z][A-Za-z]+$' },
        tags: { type: 'array', minItems: 1, items: words },
        summary: words,
        security: { type: 'array', items: { type: 'object', additionalProperties: { type: 'array' } } },
        parameters: {
          type: 'array',
          items: {
            type: 'object',
            required: ['name', 'in', 'schema'],
            additionalProperties: false,
            properties: {
              name: words,
              in: { enum: ['path', 'query'] },
              required: { type: 'boolean' },
              schema,
            },
            if: { properties: { in: { const: 'path' } } },
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
            then: { properties: { required: { const: true } }, required: ['required'] },
          },
        },
        requestBody: {
          type: 'object',
          required: ['content'],
          additionalProperties: false,
          properties: { required: { type: 'boolean' }, content: mediaTypes },
        },
        responses: {
          type: 'object',
          minProperties: 2,
          propertyNames: { pattern: '^([1-5]\\d\\d|default)$' },
          additionalProperties: {
            type: 'object',
            required: ['description'],
            additionalProperties: false,
            properties: { description: words, content: mediaTypes },
          },
        },
      },
    },
  },
};
