import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { type Multipart, readMultipart } from '../../../platform/files/index.ts';
import { requireFormToken, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { handInFiles, maximumFileSize, type OfferedFile, takeBackFile } from '../commands/hand-in-files.ts';
import { takeHeldDocuments } from '../commands/take-held-documents.ts';
import type { HeldDocuments } from '../document-port.ts';
import { materialField, nextPath } from '../progress.ts';
import { getCorrectionPoints } from '../queries/get-correction-points.ts';
import { listHeldDocuments } from '../queries/list-held-documents.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { answerFile } from './answer-file.ts';
import { reuseField } from './held-document.tsx';
import { MaterialsPage } from './materials-page.tsx';
import { draftPage, draftPath, ofDraft } from './open-draft-handler.ts';
import { applyWords } from './words.ts';

const limits = { fileSize: maximumFileSize, files: 30, fields: 60, fieldSize: 2_000 };

/** Documents to hand in: chosen, looked at again, taken back. */
export function materialRoutes(platform: Platform, documents: HeldDocuments): Hono<Env> {
  return new Hono<Env>()
    .get(
      '/applications/:id/materials',
      ofDraft(platform, (c, view) => showMaterials(c, { platform, documents }, view, [])),
    )
    .post(
      '/applications/:id/materials',
      ofDraft(platform, (c, view) => answerMaterials(c, { platform, documents }, view)),
    )
    .get(
      '/applications/:id/files/:material/:hash',
      ofDraft(platform, (c, view) => answerFile(c, platform, view.draft.files)),
    );
}

interface Means {
  readonly platform: Platform;
  readonly documents: HeldDocuments;
}

async function answerMaterials(c: Context<Env>, means: Means, view: DraftView): Promise<Response> {
  const { platform, documents } = means;
  const sent = await readMultipart(c.req.raw, { files: platform.files, limits });
  requireFormToken(c, sent.fields.get('_csrf'));
  const here = `${draftPath(view)}/materials`;
  const origin = isFromCheck(c) ? '?return=check' : '';
  const [material, hash] = (sent.fields.get('_remove') ?? '').split('/');
  if (material && hash) await takeBackFile(platform, view, material, hash);

  const unusable = await takeHeldDocuments(platform, documents, view, chosenIn(view, sent));
  const isSent = sent.fields.get('_action') === 'continue';
  const handed = await handInFiles(platform, view, offeredIn(view, sent), isSent ? 'sent' : 'begun');
  const refused = [...unusable, ...faultsOfRefused(sent), ...handed.faults];
  const missing = isSent ? (handed.view.progress.materials?.faults ?? []) : [];
  const faults = [...refused, ...missing.filter(({ field }) => !refused.some((one) => one.field === field))];
  if (faults.length > 0) return showMaterials(c, means, handed.view, faults);
  if (isSent)
    return seeOther(
      c,
      draftPath(view) + (origin ? '/check' : nextPath(handed.view.progress, lastPage(view))),
    );
  if (sent.fields.get('_action') === 'later') return seeOther(c, `${draftPath(view)}?saved`);
  return seeOther(c, `${here}?${hash ? 'removed' : 'uploaded'}${origin.replace('?', '&')}`);
}

/** The certificates that the applicant agrees to use, by material. */
function chosenIn({ progress }: DraftView, { fields }: Multipart): Map<string, string> {
  return new Map(
    (progress.materials?.materials ?? []).flatMap(({ code }) => {
      const chosen = fields.get(reuseField(code)) ?? '';
      return chosen === '' || chosen === 'upload' ? [] : [[code, chosen] as const];
    }),
  );
}

function offeredIn(view: DraftView, { files }: Multipart): OfferedFile[] {
  return (view.progress.materials?.materials ?? []).flatMap(({ code }) =>
    files
      .filter(({ field }) => field === materialField(code))
      .map(({ hash, name, size, mediaType }) => ({ material: code, file: { hash, name, size, mediaType } })),
  );
}

function faultsOfRefused({ refused }: Multipart): FieldFault[] {
  return refused.map(({ field, name, refusal: { text } }) => ({
    field,
    message: {
      zh: applyWords.zh.files.refused(name, text.zh),
      en: applyWords.en.files.refused(name, text.en ?? text.zh),
    },
  }));
}

async function showMaterials(
  c: Context<Env>,
  { platform, documents }: Means,
  view: DraftView,
  faults: readonly FieldFault[],
): Promise<Response> {
  if (!view.progress.materials) return seeOther(c, draftPath(view));
  const words = messagesIn(applyWords, c.get('locale'));
  const isFaulty = c.req.method === 'GET' && view.progress.materials.status === 'faulty';
  const shown = isFaulty ? view.progress.materials.faults : faults;
  const done = (['uploaded', 'removed'] as const).find((name) => c.req.query(name) !== undefined);
  return c.render(
    <MaterialsPage
      view={view}
      held={await listHeldDocuments(platform, documents, view)}
      faults={shown}
      points={await getCorrectionPoints(platform, view)}
      said={done && words.files[done]}
      isFromCheck={isFromCheck(c)}
    />,
    { ...draftPage(words.materials), errors: shown.length, status: c.req.method === 'POST' ? 422 : 200 },
  );
}

/** After the materials comes what is left of the pages, and then the check. */
function lastPage({ progress }: DraftView): string | undefined {
  const open = progress.pages.some(({ status }) => status !== 'complete');
  return open ? undefined : progress.pages.at(-1)?.checked.page.code;
}

function isFromCheck(c: Context<Env>): boolean {
  return c.req.query('return') === 'check';
}
