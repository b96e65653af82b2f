import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Judged, judgeQuestions, readQuestions } from '../support/enquiry-questions.ts';
import { type TestServer, testServer } from '../support/server.ts';

describe('what the machine answers', () => {
  let server: TestServer;
  let judged: Judged[];
  before(async () => {
    server = await testServer();
    judged = await judgeQuestions(server.platform, readQuestions());
  });
  after(() => server.close());

  test('show', () => {
    for (const { question, verdict, reply } of judged) {
      if (verdict === 'right') continue;
      const said = reply.parts
        .map(({ lead, lines }) => `${lead?.zh ?? ''} ${lines[0]?.zh ?? ''}`)
        .join('|')
        .slice(0, 90);
      process.stdout.write(
        `${verdict} ${question.do} ${question.ask} [${question.intent ?? ''}] → ${reply.result} ${reply.about?.name.zh ?? ''} ${reply.understood.entry ?? ''} (${reply.understood.intents}) ${reply.understood.fit?.toFixed(2)} ${reply.asks?.zh ?? ''} ${reply.choices.map(({ label }) => label.zh)} :: ${said}\n`,
      );
    }
    const count = (verdict: string) => judged.filter((one) => one.verdict === verdict).length;
    process.stdout.write(
      `${judged.length}: right ${count('right')} narrowed ${count('narrowed')} gave up ${count('gave-up')} wrong ${count('wrong')}\n`,
    );
    assert.ok(judged.length > 120);
  });
});
