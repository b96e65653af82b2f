import { Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { getFigures, listUnanswered, periods } from '../queries/get-figures.ts';
import { FiguresPage, UnansweredPage } from './figures-page.tsx';
import { queuePath } from './queue-page.tsx';
import { deskWords } from './words.ts';

const pageSize = 50;

/** What the machine could and could not answer, for those who write the base. */
export function figuresRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use('/workbench/enquiries/figures', requireOfficial())
    .use('/workbench/enquiries/unanswered', requireOfficial())
    .get('/workbench/enquiries/figures', async (c) => {
      const period = periods.find((days) => String(days) === c.req.query('days')) ?? 30;
      const figures = await getFigures(platform, getOfficial(c), period);
      const say = messagesIn(deskWords, c.get('locale'));
      return c.render(<FiguresPage figures={figures} period={period} />, {
        title: say.figures,
        breadcrumbs: [{ label: say.desk, href: queuePath }],
      });
    })
    .get('/workbench/enquiries/unanswered', async (c) => {
      const topic = c.req.query('topic') ?? '';
      const { questions, next } = await listUnanswered(platform, getOfficial(c), {
        topic,
        after: c.req.query('after'),
        size: pageSize,
      });
      const say = messagesIn(deskWords, c.get('locale'));
      return c.render(<UnansweredPage questions={questions} topic={topic} next={next} />, {
        title: say.unanswered,
        breadcrumbs: [
          { label: say.desk, href: queuePath },
          { label: say.figures, href: `${queuePath}/figures` },
        ],
      });
    });
}
