import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ContentError } from '../../platform/content.ts';
import { declaredProcedure, everyProcedure } from './case-for-test.ts';
import { checkProcedure } from './check-procedure.ts';
import type { Procedure, Stage } from './engine/procedure.ts';
import { readProcedureContent } from './procedure-library.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const standard = declaredProcedure('standard');

function stage(code: string, acts: string[], more: Partial<Stage> = {}): Stage {
  const name = { zh: code };
  const task = { code: 'task', name, role: 'acceptor' as const, at: 'own' as const, acts };
  return { code, name, explains: name, join: 'all', tasks: [task], branches: [], next: [], ...more };
}

const acceptance = stage('acceptance', ['accept', 'request-correction', 'refuse-acceptance']);
const review = stage('review', ['pass', 'object']);
const [reviewTask] = review.tasks;
assert.ok(reviewTask);
const decision = stage('decision', ['approve', 'refuse']);
const issue = stage('issue', ['issue']);

function faultsOf(...stages: Stage[]): string[] {
  const procedure: Procedure = { ...standard, stages };
  return checkProcedure(procedure).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('every declared procedure can be walked to its end', () => {
  for (const procedure of everyProcedure) assert.deepEqual(checkProcedure(procedure), []);
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

  test('a join that answers can starve', () => {
    const tasks = ['a', 'b'].map((code) => ({ ...reviewTask, code, when: '经营场所面积 > 300' }));
    const starved = stage('review', [], { tasks, join: { atLeast: 2 } });
    assert.deepEqual(faultsOf(acceptance, starved, decision), [
      'stages.1.join: waits for 2, but only 0 take part whatever the answers',
    ]);
  });

  test('a task nobody can finish', () => {
    assert.deepEqual(faultsOf(acceptance, stage('decision', ['refuse'])), [
      'stages.1.tasks.0.acts: refuse leave the task open for ever',
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

  test('stages in an order the case cannot take: somebody would be left with nothing that he can do', () => {
    assert.deepEqual(faultsOf(acceptance, issue, decision), [
      'stages.1: a case can come to a stop here: it is accepted, and nobody can do anything',
      'stages.2.code: no case ever comes to decision',
    ]);
    assert.deepEqual(faultsOf(decision, acceptance), [
      'stages.0: a case can come to a stop here: it is submitted, and nobody can do anything',
      'stages.1.code: no case ever comes to acceptance',
    ]);
  });

  test('an act that is never possible where it stands', () => {
    const mixed = stage('mixed', ['pass', 'object', 'deliver']);
    assert.deepEqual(faultsOf(acceptance, mixed, decision), [
      'stages.1.tasks.0.acts: deliver is never possible here: a case at this stage is never approved or issued',
    ]);
  });

  test('a decision beside a review: whichever comes second is no longer possible', () => {
    const both = stage('both', [], { tasks: [{ ...reviewTask, code: 'other' }, ...decision.tasks] });
    assert.deepEqual(faultsOf(acceptance, both), [
      'stages.1: a case can come to a stop here: it is approved, and nobody can do anything',
    ]);
  });

  test('several departments that would each decide', () => {
    const tasks = decision.tasks.map((task) => ({ ...task, at: 'reviews' as const }));
    assert.deepEqual(faultsOf(acceptance, { ...decision, tasks }), [
      'stages.1: a case can come to a stop here: it is approved, and nobody can do anything',
    ]);
  });

  test('two decisions, two stages or tasks of one code, an act twice', () => {
    assert.deepEqual(faultsOf(acceptance, decision, decision), [
      'stages.2.code: the code decision stands twice',
      'stages.2.tasks.0.acts: approve is offered twice',
      'stages.2.tasks.0.acts: refuse is offered twice',
    ]);
    const twice = stage('review', ['pass'], { tasks: [...review.tasks, ...review.tasks] });
    assert.deepEqual(faultsOf(acceptance, twice, decision), [
      'stages.1.tasks.1.code: the code task stands twice',
    ]);
    assert.deepEqual(faultsOf(acceptance, stage('review', ['pass', 'pass']), decision), [
      'stages.1.tasks.0.acts: an act stands twice',
    ]);
  });

  test('an outcome that no task has, a way to nowhere, a way back without end', () => {
    const ways = [
      { outcome: 'done', to: 'decision' },
      { outcome: 'objected', to: 'nowhere' },
      { outcome: 'objected', to: 'review' },
      { outcome: 'objected' },
      { outcome: 'objected', ends: 'unheard-of' },
    ];
    assert.deepEqual(faultsOf(acceptance, { ...review, next: ways }, decision), [
      'stages.1.next.0: no task of the stage closes with done',
      'stages.1.next.1: there is no stage nowhere beside this one',
      'stages.1.next.2: a way back says how often it may be gone (most); otherwise the case might never end',
      'stages.1.next.3: a way leads to a stage or ends the case',
      'stages.1.next.4: there is no status unheard-of',
    ]);
  });

  test('a rule that cannot be read, an unknown act', () => {
    const unclear = stage('review', ['pass', 'stamp'], { when: '面积 >' });
    const faults = faultsOf(acceptance, unclear, decision);
    assert.equal(faults[0], 'stages.1.tasks.0.acts: licensing has no act stamp of a task');
    assert.match(faults[1] ?? '', /^stages\.1\.when: /);
  });

  test('a clock that does not lie within the one around it', () => {
    const limit = (value: number) => ({ value, unit: 'working-day' as const });
    const branch = (code: string, value: number) => ({
      code,
      name: { zh: code },
      limit: limit(5),
      stages: [
        stage(`${code}-survey`, ['pass'], { limit: limit(value) }),
        stage(`${code}-opinion`, ['pass'], { limit: limit(2) }),
      ],
    });
    const parallel = stage('review', [], {
      tasks: [{ ...reviewTask, limit: limit(9) }],
      branches: [branch('fire', 3), branch('health', 4)],
      limit: limit(8),
    });
    assert.deepEqual(faultsOf(acceptance, parallel, decision), [
      'stages.1.tasks.0.limit: 9 working days do not lie within the 8 working days around them',
      'stages.1.branches.1.stages: 6 working days do not lie within the 5 working days around them',
    ]);
  });
});

test('a wrong file is named with the line of the fault', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'procedures-'));
  try {
    await mkdir(join(directory, 'procedures'));
    await cp(join(root, 'content', 'act-sets'), join(directory, 'act-sets'), { recursive: true });
    await writeFile(join(directory, 'procedures', 'short.yaml'), shortProcedure);
    await assert.rejects(readProcedureContent(directory), (error) => {
      assert.ok(error instanceof ContentError);
      assert.deepEqual(
        error.faults.map(({ file, line }) => `${file}:${line}`),
        ['procedures/short.yaml:15', 'procedures/short.yaml:14'],
      );
      return true;
    });
  } finally {
    await rm(directory, { recursive: true });
  }
});

const shortProcedure = `code: short
version: 1
actSet: { code: licensing, version: 2 }
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
