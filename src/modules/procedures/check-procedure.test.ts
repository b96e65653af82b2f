import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ContentError } from '../../platform/content.ts';
import { declaredProcedure, declaredProcedures } from './case-for-test.ts';
import { checkProcedure } from './check-procedure.ts';
import type { Act, Procedure, Stage } from './procedure.ts';
import { readProcedureContent } from './procedure-library.ts';

const standard = declaredProcedure('standard');

function stage(code: string, acts: Act[], more: Partial<Stage> = {}): Stage {
  const name = { zh: code };
  const task = { code: 'task', name, role: 'acceptor' as const, at: 'own' as const, acts };
  return { code, name, explains: name, join: 'all', tasks: [task], ...more };
}

const acceptance = stage('acceptance', ['accept', 'request-correction', 'refuse-acceptance']);
const review = stage('review', ['pass', 'object']);
const decision = stage('decision', ['approve', 'refuse']);
const issue = stage('issue', ['issue']);

function faultsOf(...stages: Stage[]): string[] {
  const procedure: Procedure = { ...standard, stages };
  return checkProcedure(procedure).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('every declared procedure can be walked to its end', () => {
  for (const procedure of declaredProcedures) assert.deepEqual(checkProcedure(procedure), []);
});

test('the least a procedure needs is acceptance and decision', () => {
  assert.deepEqual(faultsOf(acceptance, decision), []);
});

describe('what makes a procedure unusable', () => {
  test('a stage that waits for more tasks than it has', () => {
    const stuck = stage('review', ['pass', 'object'], { join: { atLeast: 2 } });
    assert.deepEqual(faultsOf(acceptance, stuck, decision), [
      'stages.1.join: waits for 2 tasks but has 1; it would never end',
    ]);
  });

  test('a stage nobody can finish, so that the next is never reached', () => {
    assert.deepEqual(faultsOf(acceptance, stage('decision', ['refuse'])), [
      'stages.1.tasks.0.acts: refuse leave the task open; the stages after it are never reached',
      'stages: no task offers approve',
    ]);
  });

  test('no acceptance, no decision', () => {
    assert.deepEqual(faultsOf(review), ['stages: no task offers accept', 'stages: no task offers approve']);
  });

  test('an organ that can approve but not refuse, accept but not ask for corrections', () => {
    assert.deepEqual(
      faultsOf(stage('acceptance', ['accept', 'refuse-acceptance']), stage('decision', ['approve'])),
      [
        'stages.0.tasks.0.acts: a task that offers accept must offer request-correction',
        'stages.1.tasks.0.acts: a task that offers approve must offer refuse',
      ],
    );
  });

  test('stages in an order the case cannot take', () => {
    assert.deepEqual(faultsOf(acceptance, issue, decision), [
      'stages.2.code: decision cannot follow issue; the order is acceptance, review, decision, issue, delivery',
    ]);
    assert.match(
      faultsOf(decision, acceptance)[0] ?? '',
      /^stages\.1\.code: acceptance cannot follow decision/,
    );
  });

  test('a decision beside a review, or in one task with acceptance', () => {
    const both = stage('both', ['pass', 'object'], { tasks: [...review.tasks, ...decision.tasks] });
    assert.ok(
      faultsOf(acceptance, both).includes(
        'stages.1.tasks: tasks of one stage must be of one kind; split the stage',
      ),
    );
    const mixed = stage('mixed', [...(acceptance.tasks[0]?.acts ?? []), 'approve', 'refuse']);
    assert.deepEqual(faultsOf(mixed), [
      'stages.0.tasks: tasks of one stage must be of one kind; split the stage',
    ]);
  });

  test('two decisions, two stages or tasks of one code, an act twice', () => {
    const faults = faultsOf(acceptance, decision, decision);
    assert.deepEqual(faults, [
      'stages.2.code: the code decision stands twice',
      'stages.2.tasks.0.acts: approve is offered twice',
    ]);
    const twice = stage('review', ['pass'], { tasks: [...review.tasks, ...review.tasks] });
    assert.deepEqual(faultsOf(acceptance, twice, decision), [
      'stages.1.tasks.1.code: the code task stands twice',
    ]);
    assert.deepEqual(faultsOf(acceptance, stage('review', ['pass', 'pass']), decision), [
      'stages.1.tasks.0.acts: an act stands twice',
    ]);
  });

  test('departments that take part and would do more than review', () => {
    const tasks = issue.tasks.map((task) => ({ ...task, at: 'reviews' as const }));
    assert.deepEqual(faultsOf(acceptance, decision, { ...issue, tasks }), [
      'stages.2.tasks.0.acts: departments that take part review: they pass or object',
    ]);
  });
});

test('a wrong file is named with the line of the fault', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'procedures-'));
  try {
    await mkdir(join(directory, 'procedures'));
    await writeFile(join(directory, 'procedures', 'short.yaml'), shortProcedure);
    await assert.rejects(readProcedureContent(directory), (error) => {
      assert.ok(error instanceof ContentError);
      assert.deepEqual(
        error.faults.map(({ file, line }) => `${file}:${line}`),
        ['procedures/short.yaml:13', 'procedures/short.yaml:14'],
      );
      return true;
    });
  } finally {
    await rm(directory, { recursive: true });
  }
});

const shortProcedure = `code: short
version: 1
name: { zh: 短 }
stages:
  - code: acceptance
    name: { zh: 受理 }
    explains: { zh: 受理 }
    tasks:
      - { code: accept, name: { zh: 受理 }, role: acceptor, acts: [accept, request-correction, refuse-acceptance] }
  - code: decision
    name: { zh: 决定 }
    explains: { zh: 决定 }
    join: { atLeast: 2 }
    tasks: [{ code: decide, name: { zh: 决定 }, role: decider, acts: [approve] }]
`;
