import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Env, getPerson, requirePerson } from '../../identity/index.ts';
import { getHeldCertificate } from '../queries/get-held-certificate.ts';
import { certificateWords } from '../words.ts';
import { BeforeLookingPage, CodePage, ShownPage } from './check-pages.tsx';
import { HeldShowingPage, ShowingsPage } from './held-pages.tsx';
import { getHeldShowing, withdrawShowing } from './held-showings.ts';
import { openShowing, type ShowingInput } from './open-showing.ts';
import { readShowingsOf } from './showing-store.ts';
import { getOpenShowing, useShowing } from './use-showing.ts';
import { showingWords } from './words.ts';

const untouched: ShowingInput = { purpose: '', shown: [], minutes: '10' };

/** Showing a certificate to somebody, and looking at what is shown. */
export function showingRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>();
  const base = '/my/certificates/:id/showings';
  app.use(base, requirePerson);
  app.use(`${base}/*`, requirePerson);
  const certificateId = (c: Context<Env>) => c.req.param('id') ?? '';

  const showForm = async (c: Context<Env>, input: ShowingInput, refusal?: Refusal) => {
    const certificate = await getHeldCertificate(platform, getPerson(c), certificateId(c));
    const showings = await readShowingsOf(platform.database, certificate.id);
    return c.render(
      <ShowingsPage
        certificate={certificate}
        showings={showings}
        now={platform.now()}
        input={input}
        refusal={refusal}
      />,
      { ...heldPage(c, certificateId(c)), errors: refusal?.faults.length ?? 0, status: refusal ? 422 : 200 },
    );
  };

  app.get(base, (c) => showForm(c, untouched));

  app.post(base, async (c) => {
    const form = await readForm(c);
    const input: ShowingInput = {
      purpose: form.get('purpose') ?? '',
      shown: form.getAll('shown'),
      minutes: form.get('minutes') ?? '',
    };
    const opened = await attempt(() => openShowing(platform, getPerson(c), certificateId(c), input));
    return opened.done
      ? seeOther(c, `/my/certificates/${certificateId(c)}/showings/${opened.value}`)
      : showForm(c, input, opened.refusal);
  });

  const placeOf = (c: Context<Env>) => {
    return { certificate: certificateId(c), showing: c.req.param('showing') ?? '' };
  };

  app.get(`${base}/:showing`, async (c) => {
    const held = await getHeldShowing(platform, getPerson(c), placeOf(c));
    return c.render(
      <HeldShowingPage held={held} now={platform.now()} publicUrl={platform.publicUrl} />,
      heldPage(c, certificateId(c)),
    );
  });

  app.post(`${base}/:showing/withdrawal`, async (c) => {
    await readForm(c);
    const { certificate, showing } = placeOf(c);
    await withdrawShowing(platform, getPerson(c), { certificate, showing });
    return seeOther(c, `/my/certificates/${certificate}/showings/${showing}`);
  });

  const askCode = (c: Context<Env>, typed: string, refusal?: Refusal) =>
    c.render(<CodePage typed={typed} refusal={refusal} />, {
      title: messagesIn(showingWords, c.get('locale')).check,
      section: 'verify',
      noIndex: true,
      errors: refusal ? 1 : 0,
      status: refusal ? 422 : 200,
    });

  const beforeLooking = async (
    c: Context<Env>,
    code: string,
    again?: { checker: string; refusal: Refusal },
  ) => {
    const found = await attempt(() => getOpenShowing(platform, code));
    if (!found.done) return askCode(c, code, found.refusal);
    return c.render(
      <BeforeLookingPage
        showing={found.value}
        code={code}
        checker={again?.checker ?? ''}
        refusal={again?.refusal}
      />,
      {
        title: messagesIn(showingWords, c.get('locale')).check,
        private: true,
        section: 'verify',
        errors: again ? 1 : 0,
        status: again ? 422 : 200,
      },
    );
  };

  app.get('/show', (c) => {
    const code = c.req.query('code');
    return code === undefined ? askCode(c, '') : beforeLooking(c, code);
  });

  app.post('/show', async (c) => {
    const form = await readForm(c);
    const code = form.get('code') ?? '';
    const checker = form.get('checker') ?? '';
    const used = await attempt(() => useShowing(platform, { code, checker }));
    if (!used.done) return beforeLooking(c, code, { checker, refusal: used.refusal });
    return c.render(<ShownPage shown={used.value} />, {
      title: textIn(used.value.certificate.name, c.get('locale')),
      private: true,
      section: 'verify',
    });
  });

  return app;
}

function heldPage(c: Context<Env>, certificate: string) {
  const locale = c.get('locale');
  return {
    title: messagesIn(showingWords, locale).show,
    private: true,
    section: 'my' as const,
    breadcrumbs: [
      { label: messagesIn(certificateWords, locale).mine, href: '/my/certificates' },
      { label: messagesIn(showingWords, locale).certificate, href: `/my/certificates/${certificate}` },
    ],
  };
}
