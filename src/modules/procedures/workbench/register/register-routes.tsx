import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../../agencies/index.ts';
import { type Env, getOfficial } from '../../../identity/index.ts';
import { listRegister, type RegisterQuestion } from '../../documents/list-register.ts';
import { downloadRegister } from './download-register.ts';
import { RegisterPage } from './register-page.tsx';
import { registerWords } from './register-words.ts';

const size = 50;
const downloadSize = 2000;

/** The register of an agency's documents, to look at and to take along. */
export function registerRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/workbench/documents', async (c) => {
      const question = questionOf(c);
      const before = readNumber(c.req.query('before'));
      const [register, directory] = await Promise.all([
        listRegister(platform, getOfficial(c), question, { before, size }),
        getDirectory(platform.database),
      ]);
      const locale = c.get('locale');
      return c.render(
        <RegisterPage
          register={register}
          words={question.words}
          agencyName={(code) => textIn(distinctName(directory, code), locale)}
        />,
        { title: messagesIn(registerWords, locale).title },
      );
    })
    .get('/workbench/documents.csv', async (c) => {
      const actor = getOfficial(c);
      const question = { ...questionOf(c), words: undefined };
      const first = await listRegister(platform, actor, question, { size: 1 });
      const year = first.chosen?.year;
      const readPage = (kind: string, before: number | undefined) =>
        listRegister(platform, actor, { ...question, year, kind }, { before, size: downloadSize });
      return downloadRegister(readPage, first, c.get('locale'));
    });
}

function questionOf(c: Context<Env>): RegisterQuestion {
  return {
    agency: c.req.query('agency') || undefined,
    year: readNumber(c.req.query('year')),
    kind: c.req.query('kind') || undefined,
    words: c.req.query('q')?.trim().slice(0, 100) || undefined,
  };
}

function readNumber(text: string | undefined): number | undefined {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined;
}
