import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { type Multipart, readMultipart } from '../../../platform/files/index.ts';
import { requireFormToken, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../../identity/index.ts';
import { handInFiles, maximumFileSize, type OfferedFile, takeBackFile } from '../commands/hand-in-files.ts';
import { materialField, nextPath } from '../progress.ts';
import { getCorrectionPoints } from '../queries/get-correction-points.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { answerFile } from './answer-file.ts';
import { MaterialsPage } from './materials-page.tsx';
import { draftPage, draftPath, ofDraft } from './open-draft-handler.ts';
import { applyWords } from './words.ts';

const limits = { fileSize: maximumFileSize, files: 30, fields: 60, fieldSize: 2_000 };

/** Documents to hand in: chosen, looked at again, taken back. */
export function materialRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .get(
      '/applications/:id/materials',
      ofDraft(platform, (c, view) => showMaterials(c, platform, view, [])),
    )
    .post(
      '/applications/:id/materials',
      ofDraft(platform, (c, view) => answerMaterials(c, platform, view)),
    )
    .get(
      '/applications/:id/files/:material/:hash',
      ofDraft(platform, (c, view) => answerFile(c, platform, view.draft.files)),
    );
}

async function answerMaterials(c: Context<Env>, platform: Platform, view: DraftView): Promise<Response> {
  const sent = await readMultipart(c.req.raw, { files: platform.files, limits });
  requireFormToken(c, sent.fields.get('_csrf'));
  const here = `${draftPath(view)}/materials`;
  const origin = isFromCheck(c) ? '?return=check' : '';
  const [material, hash] = (sent.fields.get('_remove') ?? '').split('/');
  if (material && hash) await takeBackFile(platform, view, material, hash);

  const isSent = sent.fields.get('_action') === 'continue';
  const handed = await handInFiles(platform, view, offeredIn(view, sent), isSent ? 'sent' : 'begun');
  const refused = [...faultsOfRefused(sent), ...handed.faults];
  const missing = isSent ? (handed.view.progress.materials?.faults ?? []) : [];
  const faults = [...refused, ...missing.filter(({ field }) => !refused.some((one) => one.field === field))];
  if (faults.length > 0) return showMaterials(c, platform, handed.view, faults);
  if (isSent)
    return seeOther(
      c,
      draftPath(view) + (origin ? '/check' : nextPath(handed.view.progress, lastPage(view))),
    );
  if (sent.fields.get('_action') === 'later') return seeOther(c, `${draftPath(view)}?saved`);
  return seeOther(c, `${here}?${hash ? 'removed' : 'uploaded'}${origin.replace('?', '&')}`);
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
  platform: Platform,
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
