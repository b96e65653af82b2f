import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BpmnModdle } from 'bpmn-moddle';
import { everyProcedure } from '../case-for-test.ts';
import { checkProcedure } from '../check-procedure.ts';
import type { Procedure } from '../engine/procedure.ts';
import { bpmnOf } from './bpmn.ts';
import { flowOf } from './flow.ts';
import { manySided } from './procedure-for-test.ts';
import { procedureGraph } from './procedure-graph.ts';

const settings = { terms: {}, locale: 'zh-CN' as const, departmentName: (code: string) => `${code}局` };
const all = [...everyProcedure, manySided];

test('the procedure with everything in it is one that may be published', () => {
  assert.deepEqual(checkProcedure(manySided), []);
});

describe('a procedure as BPMN', () => {
  for (const procedure of all) {
    const bpmn = bpmnOf({ ...settings, procedure });

    test(`${procedure.code}: every name stands once, and whatever is referred to is there`, () => {
      const ids = valuesOf(bpmn, / id="([^"]+)"/g);
      assert.equal(new Set(ids).size, ids.length);
      const references = [
        ...valuesOf(bpmn, / (?:sourceRef|targetRef|attachedToRef|processRef|bpmnElement)="([^"]+)"/g),
        ...valuesOf(bpmn, /<bpmn:(?:flowNodeRef|incoming|outgoing)>([^<]+)</g),
      ];
      assert.deepEqual(
        references.filter((reference) => !ids.includes(reference)),
        [],
      );
      for (const id of ids) assert.match(id, /^[a-z][\w.-]*$/, 'an XML name');
    });

    test(`${procedure.code}: every element is drawn, within the sheet`, () => {
      const drawn = new Set(valuesOf(bpmn, / bpmnElement="([^"]+)"/g));
      const elements = valuesOf(
        bpmn,
        /<bpmn:(?:\w+Event|userTask|\w+Gateway|subProcess|sequenceFlow|lane|participant|textAnnotation) id="([^"]+)"/g,
      );
      assert.deepEqual(
        elements.filter((id) => !drawn.has(id)),
        [],
      );
      for (const number of valuesOf(bpmn, / (?:x|y|width|height)="([^"]+)"/g)) assert.match(number, /^\d+$/);
    });

    test(`${procedure.code}: nothing but the start has no way in, nothing but an end has no way on`, () => {
      const { nodes, arrows } = flowOf(procedure);
      for (const { id, kind } of nodes) {
        assert.equal(
          arrows.some(({ to }) => to === id),
          kind !== 'start',
          `${id} is entered`,
        );
        assert.equal(
          arrows.some(({ from }) => from === id),
          kind !== 'end',
          `${id} is left`,
        );
      }
    });
  }

  test('silence is a timer at the edge of its task, with how long it lasts', () => {
    const bpmn = bpmnOf({ ...settings, procedure: theProcedure('standard') });
    assert.match(bpmn, /<bpmn:boundaryEvent [^>]*name="5个工作日" attachedToRef="acceptance\.accept">/);
    assert.match(bpmn, /<bpmn:sequenceFlow [^>]*name="视为受理"/);
  });

  test('joins and reviews say when they are complete', () => {
    const bpmn = bpmnOf({ ...settings, procedure: manySided });
    assert.match(bpmn, /<bpmn:complexGateway id="join-experts" name="2项完成即可">/);
    assert.match(bpmn, /completionCondition[^>]*>任一项完成即可</);
    assert.match(bpmn, /name="31局"/);
  });
});

describe('a procedure as a picture', () => {
  test('conditions are said in plain words, and a way back how often it may be gone', () => {
    const { edges } = procedureGraph({ ...settings, procedure: manySided });
    const labels = edges.map(({ label }) => label);
    assert.ok(labels.includes('经营场所面积超过500'), labels.join());
    assert.ok(labels.includes('不需要'));
    assert.ok(labels.includes('提出异议（最多1次）'));
  });

  test('every node stands in a lane that is named', () => {
    for (const procedure of all) {
      const { nodes, lanes } = procedureGraph({ ...settings, procedure });
      for (const { lane, id } of nodes)
        assert.ok(
          lanes?.some((each) => each.id === lane && each.label),
          id,
        );
    }
  });
});

function theProcedure(code: string): Procedure {
  const found = everyProcedure.find((procedure) => procedure.code === code);
  assert.ok(found);
  return found;
}

function valuesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value = '']) => value);
}

describe('an independent reader of BPMN 2.0', () => {
  for (const procedure of all) {
    test(`${procedure.code}: reads all of it, and finds every element that is referred to`, async () => {
      const bpmn = bpmnOf({ ...settings, procedure });
      const { warnings, elementsById } = await new BpmnModdle().fromXML(bpmn);
      assert.deepEqual(
        warnings.map(({ message }) => message),
        [],
      );
      assert.deepEqual(Object.keys(elementsById).sort(), valuesOf(bpmn, / id="([^"]+)"/g).sort());
    });
  }
});
