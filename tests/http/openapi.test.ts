import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { type Answer, ApiClient } from '../support/api-client.ts';
import {
  foodLicence,
  foodLicenceAnswers,
  pictureOf,
  prepareFoodLicence,
  submitDraft,
} from '../support/food-licence.ts';
import { CheckedApi, type Input, type OpenApiDocument } from '../support/openapi.ts';
import { openApiStructure } from '../support/openapi-structure.ts';
import { type TestServer, testServer } from '../support/server.ts';

describe('the JSON API and its description', () => {
  let server: TestServer;
  let api: CheckedApi;
  before(async () => {
    server = await testServer();
    const document = await new ApiClient(server.origin).do<OpenApiDocument>('GET', '/openapi.json');
    api = new CheckedApi(document);
  });
  after(() => server.close());

  const stranger = () => new ApiClient(server.origin);
  const as = (login: string) => stranger().signIn(login, demoPassword);

  /** Calls an operation that has to succeed. */
  async function succeed<Body>(client: ApiClient, id: string, input: Input = {}): Promise<Body> {
    const { status, body } = await api.call(client, id, input);
    assert.ok(status < 300, `${id} answered ${status}: ${JSON.stringify(body)}`);
    return body as Body;
  }

  /** Calls an operation that has to refuse. */
  async function refuse(
    client: ApiClient,
    id: string,
    input: Input,
    expected: [number, string],
  ): Promise<void> {
    const answer = await api.call(client, id, input);
    assert.deepEqual([answer.status, codeOf(answer)], expected, id);
  }

  test('is an OpenAPI 3.1 document', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(openApiStructure);
    assert.ok(validate(api.document), JSON.stringify(validate.errors, undefined, 1));
  });

  test('names every operation and tag once, and parameters as its paths do', () => {
    const operations = [...api.operations.values()];
    const all = Object.values(api.document.paths).flatMap((methods) => Object.values(methods));
    assert.equal(operations.length, all.length, 'operationId is unique');
    const tags = api.document.tags.map(({ name }) => name);
    for (const operation of operations) {
      const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      assert.deepEqual(described, inPath, operation.operationId);
      for (const tag of operation.tags) assert.ok(tags.includes(tag), tag);
    }
    assert.deepEqual(new Set(operations.flatMap((operation) => operation.tags)), new Set(tags));
  });

  test('gives an example of every body, which its own schema accepts', () => {
    for (const { operationId, requestBody } of api.operations.values()) {
      for (const { schema, example } of Object.values(requestBody?.content ?? {})) {
        const validate = api.compile(schema);
        assert.ok(validate(example), `${operationId}: ${JSON.stringify(validate.errors)}`);
      }
    }
  });

  test('identity', async () => {
    await succeed(stranger(), 'createSession', { body: { login: 'lin', password: demoPassword } });
    const official = { login: 'yunhe-decide', password: demoPassword };
    await succeed(stranger(), 'createSession', { body: official });
    const company = { login: 'zhou', password: demoPassword, actsFor: '91990102MA99A0022Y' };
    await succeed(stranger(), 'createSession', { body: company });
    await refuse(stranger(), 'createSession', { body: { login: '' } }, [422, 'invalid-input']);
    await refuse(stranger(), 'createSession', { body: '{' }, [422, 'not-json']);
    await refuse(stranger(), 'createSession', { body: { ...company, login: 'lin' } }, [403, 'not-allowed']);
    const wrong = { login: 'lin', password: 'not the password' };
    await refuse(stranger(), 'createSession', { body: wrong }, [422, 'sign-in-wrong']);
    const person = await as('lin');
    await succeed(person, 'readMe');
    await succeed(person, 'deleteSession');
    await refuse(person, 'readMe', {}, [401, 'not-signed-in']);
  });

  test('catalogue', async () => {
    const { items } = await succeed<{ items: unknown[] }>(stranger(), 'listItems', {
      query: { q: '开奶茶店' },
    });
    assert.ok(items.length > 0);
    await succeed(stranger(), 'listItems', { query: { audience: 'company', size: '3' } });
    await refuse(stranger(), 'listItems', { query: { size: 'many' } }, [422, 'invalid-input']);
    await succeed(stranger(), 'getItem', { params: { code: foodLicence } });
    await refuse(stranger(), 'getItem', { params: { code: 'none' } }, [404, 'item-unknown']);
    await succeed(stranger(), 'getItemRelations', { params: { code: foodLicence } });
    await refuse(stranger(), 'getItemRelations', { params: { code: 'none' } }, [404, 'item-unknown']);
    await succeed(stranger(), 'readForm', { params: { code: foodLicence } });
    await refuse(stranger(), 'readForm', { params: { code: 'none' } }, [404, 'item-unknown']);
    await succeed(stranger(), 'listTopics');
    const params = { code: foodLicence };
    await succeed(stranger(), 'listItemVersions', { params });
    await refuse(stranger(), 'listItemVersions', { params, query: { before: 'x' } }, [422, 'invalid-input']);
    await succeed(stranger(), 'getItemVersion', { params: { ...params, version: '1' } });
    await refuse(stranger(), 'getItemVersion', { params: { ...params, version: '0' } }, [
      404,
      'version-unknown',
    ]);
    const { elements } = await succeed<{ elements: { number: number; path?: string }[] }>(
      stranger(),
      'listItemElements',
    );
    assert.ok(elements.some(({ number, path }) => number === 68 && path === 'item.materials[].name'));
  });

  test('guidance', async () => {
    await succeed(stranger(), 'listScenarios', { query: { audience: 'company' } });
    await refuse(stranger(), 'listScenarios', { query: { audience: 'all' } }, [422, 'invalid-input']);
    const scenario = { scenario: 'opening-a-restaurant' };
    const item = { item: foodLicence };
    const first = await succeed<{ next: { code: string; why: unknown[] }; expected: number; most: number }>(
      stranger(),
      'startGuidance',
      { body: item },
    );
    assert.ok(first.next.why.length > 0 && first.expected > 0 && first.most >= first.expected);
    await succeed(stranger(), 'startGuidance', { body: scenario });
    await refuse(stranger(), 'startGuidance', { body: { scenario: 'none' } }, [404, 'scenario-unknown']);
    for (const id of ['stepGuidance', 'readGuidanceOutcome', 'readGuidanceChecklist', 'readGuidancePlan']) {
      await succeed(stranger(), id, { body: { ...item, answers: { 'premises-area': 80 } } });
      await succeed(stranger(), id, { body: scenario });
      await refuse(stranger(), id, { body: { item: 'none' } }, [404, 'item-unknown']);
      await refuse(stranger(), id, { body: { ...item, ...scenario } }, [422, 'navigator-unnamed']);
      const wrong = { ...item, answers: { 'premises-area': 'a lot' } };
      await refuse(stranger(), id, { body: wrong }, [422, 'answers-unreadable']);
      await refuse(stranger(), id, { body: { ...item, answers: [] } }, [422, 'invalid-input']);
    }
  });

  test('applications', async () => {
    const applicant = await as('zhou');
    const other = await as('lin');
    const body = { item: foodLicence };
    const { id } = await succeed<{ id: string }>(applicant, 'createApplication', { body });
    await refuse(applicant, 'createApplication', { body: { item: 'none' } }, [404, 'item-unknown']);
    await refuse(applicant, 'createApplication', { body: {} }, [422, 'invalid-input']);
    const foreign = { item: foodLicence, onBehalfOf: '91990102MA99A0022Y' };
    await refuse(other, 'createApplication', { body: foreign }, [403, 'not-allowed']);
    const params = { id };
    await succeed(applicant, 'readApplication', { params });
    await refuse(other, 'readApplication', { params }, [404, 'draft-unknown']);

    await succeed(applicant, 'putAnswers', { params, body: { answers: { 'premises-area': 'a lot' } } });
    await refuse(applicant, 'putAnswers', { params, body: { answers: [] } }, [422, 'invalid-input']);
    const declared = { declaration: true };
    await refuse(applicant, 'submitApplication', { params, body: declared }, [422, 'application-incomplete']);
    await succeed(applicant, 'putAnswers', { params, body: { answers: foodLicenceAnswers } });

    const file = { material: 'layout', name: 'layout.png', content: pictureOf('').toString('base64') };
    await succeed(applicant, 'addFile', { params, body: file });
    const text = { ...file, content: Buffer.from('text').toString('base64') };
    await refuse(applicant, 'addFile', { params, body: text }, [422, 'file-type-not-accepted']);
    await refuse(applicant, 'addFile', { params, body: { ...file, content: '' } }, [422, 'file-empty']);
    await refuse(applicant, 'addFile', { params, body: { ...file, content: '!' } }, [422, 'invalid-input']);
    await refuse(applicant, 'addFile', { params, body: { ...file, material: 'x' } }, [422, 'file-not-taken']);

    const ready = { id: await prepareFoodLicence(applicant) };
    await refuse(applicant, 'submitApplication', { params: ready, body: {} }, [422, 'invalid-input']);
    const stale = { declaration: true, revision: 0 };
    await refuse(applicant, 'submitApplication', { params: ready, body: stale }, [409, 'draft-changed']);
    const first = await succeed(applicant, 'submitApplication', { params: ready, body: declared });
    const again = await succeed(applicant, 'submitApplication', { params: ready, body: declared });
    assert.deepEqual(again, first);
    await succeed(applicant, 'readApplication', { params: ready });
    await refuse(applicant, 'putAnswers', { params: ready, body: { answers: {} } }, [409, 'draft-closed']);
  });

  test('cases of applicants', async () => {
    const applicant = await as('zhou');
    const params = { number: await submitDraft(applicant, await prepareFoodLicence(applicant)) };
    await succeed(applicant, 'readCase', { params });
    await refuse(await as('lin'), 'readCase', { params }, [404, 'case-unknown']);
    await succeed(applicant, 'listCases', { query: { size: '5' } });
    await refuse(applicant, 'listCases', { query: { status: 'lost' } }, [422, 'invalid-input']);

    await refuse(applicant, 'correctCase', { params }, [409, 'correction-not-open']);
    await act('yunhe-accept', params, {
      act: 'request-correction',
      points: [{ subject: 'layout', text: '标明面积' }],
    });
    await succeed(applicant, 'readCase', { params });
    await succeed(applicant, 'correctCase', { params });
    await refuse(applicant, 'withdrawCase', { params, body: { reasons: 1 } }, [422, 'invalid-input']);
    await succeed(applicant, 'withdrawCase', { params, body: {} });
    await refuse(applicant, 'withdrawCase', { params, body: {} }, [409, 'withdrawal-too-late']);
  });

  test('work of officials, and certificates', async () => {
    const applicant = await as('zhou');
    const params = { number: await submitDraft(applicant, await prepareFoodLicence(applicant)) };
    const acceptor = await as('yunhe-accept');
    await succeed(acceptor, 'listTasks', { query: { limit: '5' } });
    await refuse(acceptor, 'listTasks', { query: { limit: '0' } }, [422, 'invalid-input']);
    await refuse(applicant, 'listTasks', {}, [403, 'official-only']);
    await succeed(acceptor, 'readCaseAsOfficial', { params });
    await refuse(await as('yunxi-housing-fund-accept'), 'readCaseAsOfficial', { params }, [
      404,
      'case-unknown',
    ]);

    const approve = { request: { act: 'approve' } };
    await refuse(acceptor, 'actOnCase', { params, body: approve }, [409, 'act-not-offered']);
    await refuse(acceptor, 'actOnCase', { params, body: { request: {} } }, [422, 'invalid-input']);
    await refuse(await as('yunhe-review'), 'actOnCase', { params, body: { request: { act: 'accept' } } }, [
      403,
      'not-allowed',
    ]);
    await act('yunhe-accept', params, { act: 'accept' });
    for (const reviewer of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
      await act(reviewer, params, { act: 'pass' });
    await act('yunhe-decide', params, { act: 'approve' });
    await act('yunhe-issue', params, { act: 'issue' });
    await succeed(applicant, 'readCase', { params });

    const { certificates } = await succeed<{ certificates: { identifier: string }[] }>(
      applicant,
      'listCertificates',
    );
    const identifier = certificates[0]?.identifier ?? '';
    await succeed(stranger(), 'verifyCertificate', { params: { identifier } });
    await refuse(stranger(), 'verifyCertificate', { params: { identifier: 'none' } }, [
      404,
      'certificate-unknown',
    ]);
    await refuse(acceptor, 'listCertificates', {}, [403, 'person-only']);
    const decider = await as('yunhe-decide');
    const reason = { reason: '依法撤销' };
    await refuse(decider, 'revokeCertificate', { params: { identifier }, body: {} }, [422, 'invalid-input']);
    await refuse(acceptor, 'revokeCertificate', { params: { identifier }, body: reason }, [
      403,
      'not-allowed',
    ]);
    await succeed(decider, 'revokeCertificate', { params: { identifier }, body: reason });
    await refuse(decider, 'revokeCertificate', { params: { identifier }, body: reason }, [
      409,
      'certificate-revoked-already',
    ]);
    await succeed(stranger(), 'verifyCertificate', { params: { identifier } });
  });

  test('drafts of items', async () => {
    const writer = await as('steward');
    const version = await succeed<{ item: object; offering: object }>(stranger(), 'getItem', {
      params: { code: foodLicence },
    });
    const body = { implementationCode: foodLicence, reach: 'standard' };
    await refuse(writer, 'startItemDraft', { body: { reach: 'all' } }, [422, 'invalid-input']);
    const { id } = await succeed<{ id: string }>(writer, 'startItemDraft', { body });
    const params = { id };
    await succeed(writer, 'getItemDraft', { params });
    await refuse(writer, 'getItemDraft', { params: { id: 'x' } }, [404, 'draft-unknown']);
    const content = { ...version.item, visits: 0 };
    await refuse(writer, 'saveItemDraft', { params, body: { revision: 1, content: {} } }, [
      422,
      'draft-faulty',
    ]);
    await succeed(writer, 'saveItemDraft', { params, body: { revision: 1, content } });
    await refuse(writer, 'actOnItemDraft', { params, body: { act: 'burn' } }, [422, 'invalid-input']);
    await succeed(writer, 'actOnItemDraft', { params, body: { act: 'withdraw' } });
    await refuse(writer, 'importItemVersion', { body: { item: 1 } }, [422, 'version-invalid']);
    const offering = { ...version.offering, consultPhones: ['0990-12345'] };
    await succeed(writer, 'importItemVersion', { body: { ...version, offering } });
  });

  test('a stranger is told to sign in, whatever he sends', async () => {
    for (const { operationId, security, requestBody } of api.operations.values()) {
      const input = { params: unknownThings, ...(requestBody && { body: {} }) };
      if (security) await refuse(stranger(), operationId, input, [401, 'not-signed-in']);
    }
  });

  test('persons are kept out of the work of officials, and officials out of the matters of persons', async () => {
    const forBoth = ['readMe', 'deleteSession'];
    const answers = { person: await as('lin'), official: await as('yunhe-accept') };
    for (const { operationId, security, requestBody } of api.operations.values()) {
      if (!security || forBoth.includes(operationId)) continue;
      const body = requestBody?.content['application/json']?.example;
      const input = { params: unknownThings, ...(requestBody && { body }) };
      const met = [];
      for (const client of Object.values(answers))
        met.push(codeOf(await api.call(client, operationId, input)));
      assert.ok(met[0] === 'official-only' || met[1] === 'person-only', `${operationId}: ${met}`);
    }
  });

  test('no operation is left out above', () => {
    const gaps = [...api.operations.values()].flatMap(({ operationId, parameters, requestBody }) => {
      const met = [...(api.met.get(operationId) ?? [])];
      const takesInput = parameters.length > 0 || requestBody !== undefined;
      return [
        ...(met.some((status) => status < 300) ? [] : [`${operationId} never succeeds`]),
        ...(!takesInput || met.some((status) => status > 401)
          ? []
          : [`${operationId} never meets bad input`]),
      ];
    });
    assert.deepEqual(gaps, []);
  });

  async function act(login: string, params: { number: string }, request: object): Promise<void> {
    await succeed(await as(login), 'actOnCase', { params, body: { request } });
  }
});

const unknownThings = {
  id: '01890000-0000-7000-8000-000000000000',
  number: 'x',
  identifier: 'x',
  code: 'x',
  version: '1',
};

function codeOf({ body }: Answer): string | undefined {
  return (body as { code?: string }).code;
}
