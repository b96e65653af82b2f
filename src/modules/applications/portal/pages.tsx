import { type Context, Hono } from 'hono';
import { textIn } from '../../../kernel/messages.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { localPath, readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type FormPage, fieldName, rowCount, typedOfPage } from '../../forms/index.ts';
import type { Env } from '../../identity/index.ts';
import { type PageChange, savePage } from '../commands/save-page.ts';
import { faultsOfLocked } from '../prefill/locked.ts';
import { nextPath, type PagePart } from '../progress.ts';
import { getCorrectionPoints } from '../queries/get-correction-points.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { regionOptions } from '../region-names.ts';
import type { Registers } from '../register-port.ts';
import { fieldOrigins } from './field-origins.tsx';
import { draftPage, draftPath, ofDraft } from './open-draft-handler.ts';
import { QuestionPage } from './question-page.tsx';

/** The pages of questions: whatever is pressed, what was typed is saved first. */
export function pageRoutes(platform: Platform, registers: Registers): Hono<Env> {
  return new Hono<Env>()
    .get(
      '/applications/:id/pages/:page',
      ofDraft(platform, (c, view) => {
        const part = findPart(view, c.req.param('page'));
        return part ? showPage(c, { platform, registers, view, part }) : seeOther(c, draftPath(view));
      }),
    )
    .post(
      '/applications/:id/pages/:page',
      ofDraft(platform, (c, view) => answerPage(c, { platform, registers, view })),
    );
}

interface Shown {
  readonly platform: Platform;
  readonly registers: Registers;
  readonly view: DraftView;
}

async function answerPage(c: Context<Env>, { platform, registers, view }: Shown): Promise<Response> {
  const form = await readForm(c);
  const page = view.form.pages.find(({ code }) => code === c.req.param('page'));
  if (!page) return seeOther(c, draftPath(view));
  const change = readChange(page, form);
  const forged = faultsOfLocked(view.draft, change.typed);
  const saved = await savePage(platform, view, change);
  const here = `${draftPath(view)}/pages/${page.code}`;
  const origin = isFromCheck(c) ? '?return=check' : '';
  if (change.rows !== undefined) return toRow(c, here + origin, saved, page, change.rows);
  if (change.mark === 'begun') return seeOther(c, `${draftPath(view)}?saved`);

  const part = withFaults(findPart(saved, page.code), forged);
  if (part && part.shownFaults.length > 0) return showPage(c, { platform, registers, view: saved, part });
  if (part && hasNewQuestions(part, form)) return seeOther(c, `${here}?more${origin.replace('?', '&')}`);
  return seeOther(c, draftPath(view) + (origin ? '/check' : nextPath(saved.progress, page.code)));
}

function readChange(page: FormPage, form: URLSearchParams): PageChange {
  const typed = typedOfPage(page, form);
  const removed = form.get('_remove-row');
  if (page.repeat && form.has('_add-row')) return { page, typed, mark: 'begun', rows: 'add' };
  if (page.repeat && removed !== null)
    return { page, typed, mark: 'begun', rows: { remove: Number(removed) } };
  return { page, typed, mark: form.get('_action') === 'later' ? 'begun' : 'sent' };
}

/** Questions that the answers have brought up stand on the same page; the person is led to them. */
function hasNewQuestions(part: PagePart, form: URLSearchParams): boolean {
  const before = new Set(form.getAll('_shown'));
  return part.checked.shown.some((name) => !before.has(name));
}

/** Back to the page, at the row that was added or at the group. */
function toRow(
  c: Context<Env>,
  here: string,
  { draft }: DraftView,
  page: FormPage,
  rows: NonNullable<PageChange['rows']>,
): Response {
  const first = page.questions[0]?.element.code ?? '';
  const target = rows === 'add' ? fieldName(page, first, rowCount(page, draft.typed) - 1) : page.code;
  return c.redirect(`${localPath(c.get('locale'), here)}#${encodeURIComponent(target)}`, 303);
}

/** What was changed in spite of the register is told at the field. */
function withFaults(part: PagePart | undefined, faults: readonly FieldFault[]): PagePart | undefined {
  return part && { ...part, shownFaults: [...part.shownFaults, ...faults] };
}

async function showPage(
  c: Context<Env>,
  { platform, registers, view, part }: Shown & { readonly part: PagePart },
): Promise<Response> {
  const locale = c.get('locale');
  const points = await getCorrectionPoints(platform, view);
  const { page } = part.checked;
  const directory = await getDirectory(platform.database);
  const sources = await registers.listSources(platform, view.draft.applicantKind);
  const numbers = view.draft.prefill.fields.flatMap(({ dispute }) => dispute ?? []);
  const disputes = await registers.readDisputes(platform, numbers);
  const origins = fieldOrigins(view, part, { sources, disputes, secret: platform.secret, locale });
  return c.render(
    <QuestionPage
      {...{ view, part, origins }}
      regions={regionOptions(directory, platform.site.region, locale)}
      points={points.filter(({ subject }) => subject === page.code)}
      hasMore={c.req.query('more') !== undefined}
      isFromCheck={isFromCheck(c)}
    />,
    {
      ...draftPage(textIn(page.title, locale)),
      errors: part.shownFaults.length,
      status: c.req.method === 'POST' ? 422 : 200,
    },
  );
}

function findPart({ progress }: DraftView, code: string | undefined): PagePart | undefined {
  return progress.pages.find(({ checked }) => checked.page.code === code);
}

function isFromCheck(c: Context<Env>): boolean {
  return c.req.query('return') === 'check';
}
