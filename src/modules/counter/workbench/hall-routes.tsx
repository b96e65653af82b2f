import { Hono } from 'hono';
import { dateIn, isCalendarDate } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { EmptyState, PageHeading, useMessages } from '../../../web/ui/index.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { getHallFigures, listOverseenHalls } from '../figures/get-hall-figures.ts';
import { HallPage } from './hall-page.tsx';
import { hallWords } from './hall-words.ts';
import { hallsPath } from './paths.ts';

/** The halls for whoever supervises them. */
export function hallRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use(hallsPath, requireOfficial('supervisor'))
    .use(`${hallsPath}/*`, requireOfficial('supervisor'))
    .get(hallsPath, async (c) => {
      const [first] = await listOverseenHalls(platform, getOfficial(c));
      if (first) return seeOther(c, `${hallsPath}/${first.code}`);
      const { title } = messagesIn(hallWords, c.get('locale'));
      return c.render(<NoHalls />, { title, private: true });
    })
    .get(`${hallsPath}/:hall`, async (c) => {
      const now = platform.now();
      const today = dateIn(now);
      const asked = c.req.query('day') ?? '';
      const day = isCalendarDate(asked) && asked <= today ? asked : today;
      const official = getOfficial(c);
      const figures = await getHallFigures(platform, official, { hall: c.req.param('hall'), day });
      const halls = await listOverseenHalls(platform, official);
      return c.render(<HallPage {...{ halls, figures, now, today }} />, {
        title: textIn(figures.hall.name, c.get('locale')),
        private: true,
      });
    });
}

function NoHalls() {
  const words = useMessages(hallWords);
  return (
    <>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <EmptyState title={words.none}>{words.noneText}</EmptyState>
    </>
  );
}
