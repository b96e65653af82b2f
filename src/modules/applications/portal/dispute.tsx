import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { readMultipart } from '../../../platform/files/index.ts';
import { attempt, readForm, requireFormToken, seeOther, statusOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { Env } from '../../identity/index.ts';
import { maximumFileSize } from '../commands/hand-in-files.ts';
import { type DisputeForm, disputeValue, getDisputable } from '../prefill/dispute-value.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { regionOptions, regionPath } from '../region-names.ts';
import type { Registers } from '../register-port.ts';
import { DisputePage, disputeFileTypes } from './dispute-page.tsx';
import { disputeWords } from './dispute-words.ts';
import { draftPage, draftPath, ofDraft } from './open-draft-handler.ts';

interface Means {
  readonly platform: Platform;
  readonly registers: Registers;
}

/** “This is not right”: says so to the owner of the register, and goes on with the application. */
export function disputeRoutes(platform: Platform, registers: Registers): Hono<Env> {
  const means = { platform, registers };
  return new Hono<Env>()
    .get(
      '/applications/:id/disputes/:field',
      ofDraft(platform, (c, view) => show(c, means, view)),
    )
    .post(
      '/applications/:id/disputes/:field',
      ofDraft(platform, async (c, view) => {
        const form = await readDispute(c, platform);
        const nameRegion = await regionNames(platform);
        const result = await attempt(() => disputeValue(platform, registers, view, { form, nameRegion }));
        return result.done
          ? seeOther(c, `${pagePath(view, form.field)}#${encodeURIComponent(form.field)}`)
          : show(c, means, view, { form, refusal: result.refusal });
      }),
    );
}

function pagePath(view: DraftView, field: string): string {
  const page = view.form.pages.find(
    ({ repeat, questions }) => !repeat && questions.some(({ element }) => element.code === field),
  );
  return page ? `${draftPath(view)}/pages/${page.code}` : draftPath(view);
}

async function readDispute(c: Context<Env>, { files }: Platform): Promise<DisputeForm> {
  const field = c.req.param('field') ?? '';
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) {
    const form = await readForm(c);
    const [values, reason] = [form.getAll(field), form.get('reason') ?? ''];
    return { field, values, reason, files: [], faults: [] };
  }
  const sent = await readMultipart(c.req.raw, {
    files,
    limits: { fileSize: maximumFileSize, files: 5, fields: 20, fieldSize: 40_000 },
    accept: disputeFileTypes,
  });
  requireFormToken(c, sent.fields.get('_csrf'));
  return {
    field,
    values: sent.fields.getAll(field),
    reason: sent.fields.get('reason') ?? '',
    files: sent.files.map(({ hash, name, size, mediaType }) => ({ hash, name, size, mediaType })),
    faults: sent.refused.map(({ name, refusal: { text } }) => ({
      field: 'evidence',
      message: { zh: `“${name}”没有保存：${text.zh}`, en: `“${name}” was not kept: ${text.en ?? text.zh}` },
    })),
  };
}

async function show(
  c: Context<Env>,
  { platform, registers }: Means,
  view: DraftView,
  failed?: { readonly form: DisputeForm; readonly refusal: Refusal },
): Promise<Response> {
  const locale = c.get('locale');
  const field = c.req.param('field') ?? '';
  const nameRegion = await regionNames(platform);
  const disputable = await getDisputable(platform, registers, view, { field, nameRegion });
  const directory = await getDirectory(platform.database);
  return c.render(
    <DisputePage
      {...{ view, disputable, failed }}
      back={pagePath(view, field)}
      regions={regionOptions(directory, platform.site.region, locale)}
    />,
    {
      ...draftPage(messagesIn(disputeWords, locale).title),
      ...(failed && { errors: failed.refusal.faults.length, status: statusOf(failed.refusal) }),
    },
  );
}

async function regionNames({ database }: Platform): Promise<(code: string) => string | undefined> {
  const directory = await getDirectory(database);
  return (code) => regionPath(directory, code, 'zh-CN');
}
