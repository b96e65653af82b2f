import { Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { Env } from '../../identity/index.ts';
import { getEntry } from '../queries/get-entry.ts';
import { EntryPage } from './entry-page.tsx';
import { askWords } from './words.ts';

/** An answer of the base by itself: what replies name as their source. */
export function entryRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>().get('/ask/answers/:code', async (c) => {
    const locale = c.get('locale');
    const say = messagesIn(askWords, locale);
    const { entry, items } = await getEntry(platform, c.req.param('code'));
    const directory = await getDirectory(platform.database);
    const question = textIn(entry.content.question, locale);
    return c.render(
      <EntryPage entry={entry} items={items} owner={directory.findAgency(entry.owner)?.name} />,
      {
        title: question,
        description: textIn(entry.content.answer, locale).slice(0, 150),
        section: 'ask',
        breadcrumbs: [
          { label: say.home, href: '/' },
          { label: say.title, href: '/ask' },
          { label: question },
        ],
      },
    );
  });
}
