import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, readForm } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { getDirectory } from '../../../agencies/index.ts';
import { type Appointment, appointOfficial } from '../../commands/appoint-official.ts';
import type { Env } from '../../http/env.ts';
import { getOfficial } from '../../http/require-actor.ts';
import { identityPolicy } from '../../policy.ts';
import { problemsOf } from '../../portal/form-problems.ts';
import { AppointPage, TemporaryPasswordPage } from './appoint-page.tsx';
import { managementWords } from './management-words.ts';

/** Stands behind the guard of `administrationRoutes`. */
export function appointRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get('/workbench/accounts/new', (c) => renderAppointment(c, platform))
    .post('/workbench/accounts/new', async (c) => {
      const form = await readForm(c);
      const field = (name: string) => form.get(name) ?? '';
      const typed: Appointment = {
        name: field('name'),
        login: field('login'),
        agency: field('agency'),
        roles: form.getAll('roles'),
        reason: field('reason'),
      };
      const appointed = await attempt(() => appointOfficial(platform, getOfficial(c), typed));
      if (!appointed.done) return renderAppointment(c, platform, { typed, refusal: appointed.refusal });
      const title = messagesIn(managementWords, c.get('locale')).passwordTitle;
      return c.render(<TemporaryPasswordPage password={appointed.value} back="/workbench/accounts" />, {
        title,
        private: true,
      });
    });
}

async function renderAppointment(
  c: Context<Env>,
  platform: Platform,
  { typed, refusal }: { typed?: Appointment; refusal?: Refusal } = {},
) {
  const locale = c.get('locale');
  const problems = problemsOf(refusal, locale);
  const directory = await getDirectory(platform.database);
  const agencies = directory.agencies
    .filter(({ source }) => source === 'content')
    .filter(({ region }) => identityPolicy.can(getOfficial(c), 'administer-account', { regions: [region] }))
    .map(({ code, name }) => ({ value: code, label: textIn(name, locale) }));
  return c.render(<AppointPage problems={problems} typed={typed} agencies={agencies} />, {
    title: messagesIn(managementWords, locale).appointTitle,
    errors: problems.summary.length,
    status: refusal ? 422 : 200,
    private: true,
  });
}
