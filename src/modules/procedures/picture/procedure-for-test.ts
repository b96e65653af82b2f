import { declaredProcedure } from '../case-for-test.ts';
import type { Procedure, Stage, TaskDefinition } from '../engine/procedure.ts';

const named = (code: string) => ({ code, name: { zh: code, en: code } });

function task(code: string, acts: readonly string[], more: Partial<TaskDefinition> = {}): TaskDefinition {
  return { ...named(code), role: 'reviewer', at: 'own', acts: [...acts], ...more };
}

function stage(code: string, more: Partial<Stage>): Stage {
  return { ...named(code), explains: { zh: code }, tasks: [], branches: [], join: 'all', next: [], ...more };
}

const opinion = ['pass', 'object'];

/** Everything a procedure can be made of: rules, branches, joins of each kind, a way back and an early end. */
export const manySided: Procedure = {
  ...declaredProcedure('standard'),
  code: 'many-sided',
  version: 1,
  stages: [
    stage('acceptance', {
      tasks: [task('accept', ['accept', 'request-correction', 'refuse-acceptance'], { role: 'acceptor' })],
    }),
    stage('site', {
      when: '经营场所面积 > 300',
      branches: [
        {
          ...named('fire'),
          stages: [
            stage('fire-papers', { tasks: [task('papers', opinion, { at: { department: '31' } })] }),
            stage('fire-visit', {
              tasks: [task('visit', opinion, { limit: { value: 3, unit: 'working-day' } })],
              next: [{ outcome: 'objected', to: 'fire-visit', most: 1 }],
            }),
          ],
        },
        {
          ...named('health'),
          when: '经营场所面积 > 500',
          stages: [stage('health', { tasks: [task('health', opinion)] })],
        },
      ],
      join: 'any',
    }),
    stage('experts', {
      tasks: ['first', 'second', 'third'].map((code) => task(code, opinion)),
      join: { atLeast: 2 },
    }),
    stage('reviews', { tasks: [task('review', opinion, { at: 'reviews' })], join: 'any' }),
    stage('decision', { tasks: [task('decide', ['approve', 'refuse'], { role: 'decider' })] }),
    stage('issue', { tasks: [task('issue', ['issue'], { role: 'issuer' })] }),
  ],
};
