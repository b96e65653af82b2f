import { type Context, Hono } from 'hono';
import { dateIn } from '../../../kernel/date.ts';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { readForm, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { problemsOf } from '../../../web/ui/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { listContentItems } from '../../catalogue/index.ts';
import { type Env, getOfficial, type OfficialActor, requireOfficial } from '../../identity/index.ts';
import type { EntryContent } from '../base/entry.ts';
import { type EntryActKind, type EntryRecord, entryActs } from '../base/entry-record.ts';
import { type EntryTyped, emptyEntry, entryFields, readEntryForm, typedOf } from '../base/read-entry-form.ts';
import {
  draftEntry,
  publishEntry,
  retireEntry,
  returnEntry,
  rewriteEntry,
  submitEntry,
} from '../commands/keep-entry.ts';
import { entryPolicy } from '../policy.ts';
import { draftFromEnquiry } from '../queries/draft-from-enquiry.ts';
import { getEnquiryAtDesk } from '../queries/get-enquiry.ts';
import { entrySubject, getEntryRecord, listEntries, ownersFor } from '../queries/keep-base.ts';
import { BaseListPage, basePath, entryTabs } from './base-list-page.tsx';
import { baseWords } from './base-words.ts';
import { EntryFormPage } from './entry-form-page.tsx';
import { EntryPage } from './entry-page.tsx';

const pageSize = 50;

/** The question-and-answer base as its keepers work on it. */
export function baseRoutes(platform: Platform): Hono<Env> {
  const { database } = platform;
  const record = (c: Context<Env>) => getEntryRecord(platform, getOfficial(c), c.req.param('entry') ?? '');
  return new Hono<Env>()
    .use('/workbench/answers', requireOfficial())
    .use('/workbench/answers/*', requireOfficial())
    .use('/workbench/enquiries/:enquiry/entry', requireOfficial())
    .get('/workbench/answers', async (c) => {
      const actor = getOfficial(c);
      entryPolicy.require(actor, 'read-entry', { owner: '', writtenBy: undefined, isDeclared: false });
      const tab = entryTabs.find((one) => one === c.req.query('tab')) ?? 'all';
      const list = await listEntries(platform, { tab, after: c.req.query('after'), size: pageSize });
      const directory = await getDirectory(database);
      return c.render(
        <BaseListPage
          {...list}
          tab={tab}
          nameOfAgency={(code) => directory.findAgency(code)?.shortName ?? { zh: code }}
          mayWrite={ownersFor(actor).length > 0}
        />,
        { title: messagesIn(baseWords, c.get('locale')).base },
      );
    })
    .get('/workbench/answers/new', (c) =>
      showForm(c, platform, { action: basePath, typed: emptyEntry(dateIn(platform.now())) }),
    )
    .post('/workbench/answers', async (c) => {
      const form = await readForm(c);
      const owner = form.get('owner') ?? '';
      const fromEnquiry = form.get('fromEnquiry') || undefined;
      return save(c, platform, form, { action: basePath, owner, fromEnquiry }, async (actor, content) => {
        const from = fromEnquiry
          ? (await getEnquiryAtDesk(platform, actor, fromEnquiry)).enquiry.id
          : undefined;
        return draftEntry(platform, actor, { owner, content, fromEnquiry: from });
      });
    })
    .post('/workbench/enquiries/:enquiry/entry', async (c) => {
      await readForm(c);
      const opened = await getEnquiryAtDesk(platform, getOfficial(c), c.req.param('enquiry'));
      return showForm(c, platform, {
        action: basePath,
        typed: await draftFromEnquiry(platform, opened),
        owner: opened.state.agency,
        fromEnquiry: opened.enquiry.id,
      });
    })
    .get('/workbench/answers/:entry', async (c) => showEntry(c, platform, await record(c)))
    .get('/workbench/answers/:entry/edit', async (c) => {
      const entry = await record(c);
      entryPolicy.require(getOfficial(c), 'write-entry', entrySubject(entry));
      return showForm(c, platform, {
        action: `${basePath}/${entry.id}/edit`,
        typed: typedOf(entry.content),
        owner: entry.owner,
      });
    })
    .post('/workbench/answers/:entry/edit', async (c) => {
      const form = await readForm(c);
      const entry = await record(c);
      entryPolicy.require(getOfficial(c), 'write-entry', entrySubject(entry));
      const action = `${basePath}/${entry.id}/edit`;
      return save(c, platform, form, { action, owner: entry.owner }, async (actor, content) => {
        await rewriteEntry(platform, actor, entry, { ...entry.content, ...content });
        return entry.id;
      });
    })
    .post('/workbench/answers/:entry/submit', (c) =>
      act(c, platform, 'submitted', (actor, entry) => submitEntry(platform, actor, entry)),
    )
    .post('/workbench/answers/:entry/publish', (c) =>
      act(c, platform, 'published', (actor, entry) => publishEntry(platform, actor, entry)),
    )
    .post('/workbench/answers/:entry/return', (c) =>
      act(c, platform, 'returned', (actor, entry, reason) => returnEntry(platform, actor, entry, reason)),
    )
    .post('/workbench/answers/:entry/retire', (c) =>
      act(c, platform, 'retired', (actor, entry, reason) => retireEntry(platform, actor, entry, reason)),
    );
}

interface FormShown {
  readonly action: string;
  readonly typed: EntryTyped;
  readonly owner?: string | undefined;
  readonly fromEnquiry?: string | undefined;
  readonly refusal?: Refusal;
}

async function save(
  c: Context<Env>,
  platform: Platform,
  form: URLSearchParams,
  shown: Omit<FormShown, 'typed' | 'refusal'>,
  write: (actor: OfficialActor, content: EntryContent) => Promise<string>,
): Promise<Response> {
  const typed = Object.fromEntries(
    entryFields.map((field) => [field, (form.get(field) ?? '').replaceAll('\r\n', '\n')]),
  ) as Record<(typeof entryFields)[number], string>;
  try {
    const directory = await getDirectory(platform.database);
    const content = readEntryForm(typed, {
      items: new Set((await listContentItems(platform.database)).map(({ basicCode }) => basicCode)),
      departments: new Set(directory.agencies.flatMap(({ code, department }) => [code, department ?? code])),
    });
    const id = await write(getOfficial(c), content);
    return seeOther(c, `${basePath}/${id}?done=written`);
  } catch (error) {
    if (error instanceof Refusal && statusOf(error) !== 404)
      return showForm(c, platform, { ...shown, typed, refusal: error });
    throw error;
  }
}

async function showForm(c: Context<Env>, platform: Platform, shown: FormShown): Promise<Response> {
  const locale = c.get('locale');
  const say = messagesIn(baseWords, locale);
  const actor = getOfficial(c);
  const owners = ownersFor(actor);
  const owner = shown.owner && owners.includes(shown.owner) ? shown.owner : (owners[0] ?? '');
  entryPolicy.require(actor, 'write-entry', { owner, writtenBy: actor.accountId, isDeclared: false });
  const directory = await getDirectory(platform.database);
  return c.render(
    <EntryFormPage
      action={shown.action}
      typed={shown.typed}
      problems={shown.refusal ? problemsOf(shown.refusal, locale) : []}
      owners={owners.map((code) => ({
        value: code,
        label: textIn(directory.findAgency(code)?.name ?? { zh: code }, locale),
      }))}
      owner={owner}
      fromEnquiry={shown.fromEnquiry}
    />,
    {
      title: say.write,
      breadcrumbs: [{ label: say.base, href: basePath }],
      ...(shown.refusal
        ? { status: statusOf(shown.refusal), errors: Math.max(1, shown.refusal.faults.length) }
        : {}),
    },
  );
}

async function act(
  c: Context<Env>,
  platform: Platform,
  done: EntryActKind,
  work: (actor: OfficialActor, entry: EntryRecord, reason: string) => Promise<void>,
): Promise<Response> {
  const form = await readForm(c);
  const actor = getOfficial(c);
  const id = c.req.param('entry') ?? '';
  const entry = await getEntryRecord(platform, actor, id);
  try {
    await work(actor, entry, form.get('reason') ?? '');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return showEntry(c, platform, await getEntryRecord(platform, actor, id), error);
  }
  return seeOther(c, `${basePath}/${id}?done=${done}`);
}

async function showEntry(
  c: Context<Env>,
  platform: Platform,
  entry: EntryRecord,
  refusal?: Refusal,
): Promise<Response> {
  const locale = c.get('locale');
  const actor = getOfficial(c);
  const directory = await getDirectory(platform.database);
  const subject = entrySubject(entry);
  return c.render(
    <EntryPage
      entry={entry}
      nameOfAgency={(code) => directory.findAgency(code)?.name ?? { zh: code }}
      may={{
        write: entryPolicy.can(actor, 'write-entry', subject),
        publish: entryPolicy.can(actor, 'publish-entry', subject),
        retire: entryPolicy.can(actor, 'retire-entry', subject),
      }}
      isAuthor={entry.writtenBy === actor.accountId}
      done={refusal ? undefined : entryActs.find((one) => one === c.req.query('done'))}
      problems={refusal ? problemsOf(refusal, locale) : []}
    />,
    {
      title: textIn(entry.content.question, locale),
      breadcrumbs: [{ label: messagesIn(baseWords, locale).base, href: basePath }],
      ...(refusal ? { status: statusOf(refusal), errors: Math.max(1, refusal.faults.length) } : {}),
    },
  );
}
