import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Desk } from '../http/steps/cases.ts';
import { journeys } from '../support/journey.ts';

const viewer = fileURLToPath(import.meta.resolve('bpmn-js/dist/bpmn-viewer.production.min.js'));

/** What the page knows of bpmn-js. */
interface Viewer {
  importXML(xml: string): Promise<{ readonly warnings: readonly unknown[] }>;
  get(name: 'elementRegistry'): {
    filter(chosen: (element: { type: string }) => boolean): readonly unknown[];
  };
}
declare const BpmnJS: new (options: { container: string }) => Viewer;

journeys('the exchange files of procedures', (journey) => {
  test('are opened by bpmn-js without a warning, every task drawn', async () => {
    const official = await new Desk(journey.server).as('yunhe-accept');
    const list = await official.get('/workbench/procedures');
    const codes = new Set(
      [...list.html.matchAll(/href="\/workbench\/procedures\/([a-z][a-z0-9-]*)"/g)].map(([, code]) => code),
    );
    assert.ok(codes.size >= 3, list.text);
    const page = await journey.open();
    await page.goto('about:blank');
    await page.setContent('<div id="canvas" style="height: 800px"></div>');
    await page.addScriptTag({ path: viewer });
    for (const code of codes) {
      const { html: xml } = await official.get(`/workbench/procedures/${code}.bpmn`);
      const opened = await page.evaluate(async (text) => {
        const drawing = new BpmnJS({ container: '#canvas' });
        const { warnings } = await drawing.importXML(text);
        const tasks = drawing.get('elementRegistry').filter(({ type }) => type === 'bpmn:UserTask');
        return { warnings: warnings.map(String), tasks: tasks.length };
      }, xml);
      assert.deepEqual(opened, { warnings: [], tasks: xml.split('<bpmn:userTask ').length - 1 }, code);
      assert.ok(opened.tasks > 0, code);
    }
  });
});
