import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { dateIn } from '../../../../kernel/date.ts';
import { messagesIn } from '../../../../kernel/messages.ts';
import { invalid, type Refusal } from '../../../../kernel/refusal.ts';
import { readMultipart } from '../../../../platform/files/index.ts';
import { attempt, readForm, requireFormToken, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { type Env, getOfficial, requireOfficial } from '../../../identity/index.ts';
import type { ReadNames } from '../../drafts/names.ts';
import { acceptImport } from '../commands/accept-import.ts';
import { importFile, json, xlsx } from '../commands/import-file.ts';
import { exportJson } from '../export-json.ts';
import { exportWorkbook } from '../export-workbook.ts';
import { getSheetImport, listSheetImports } from '../queries/get-sheet-import.ts';
import { getSheetChoices, readSheetFilter } from '../queries/sheet-choices.ts';
import { viewImport } from '../queries/view-import.ts';
import { sheetFiles } from '../sheet-files.ts';
import { unknownImport } from '../sheet-import.ts';
import { exportPath, importPath, importsPath, sheetsPath } from './addresses.ts';
import { ImportPage } from './import-page.tsx';
import { SheetsPage } from './sheets-page.tsx';
import { sheetsWords } from './words.ts';

const largestMegabytes = 60;
const limits = { fileSize: largestMegabytes * 1024 * 1024, files: 1, fields: 5, fieldSize: 1000 };

/** People wait for what is done as long as that takes no longer than this. */
const patienceMilliseconds = 20_000;

/** Download and upload of the catalogue as sheets, for stewards. */
export function sheetRoutes(platform: Platform, readNames: ReadNames): Hono<Env> {
  const { database, now } = platform;
  const app = new Hono<Env>();

  app.get(sheetsPath, requireOfficial('steward'), (c) => showSheets(c));

  app.post(sheetsPath, requireOfficial('steward'), async (c) => {
    const files = sheetFiles(platform);
    const sent = await readMultipart(c.req.raw, { files, limits, accept: [xlsx, json] });
    requireFormToken(c, sent.fields.get('_csrf'));
    const [refused] = sent.refused;
    const [file] = sent.files;
    if (refused) return showSheets(c, atField(refused.refusal));
    if (!file) return showSheets(c, noFile());
    const started = await importFile(platform, readNames, getOfficial(c), {
      name: file.name,
      file,
      locale: c.get('locale'),
    });
    await patiently(started.reading);
    return seeOther(c, importPath(started.id));
  });

  app.get(exportPath, requireOfficial('steward'), async (c) => {
    const filter = await readSheetFilter(database, c.req.query());
    const isJson = c.req.query('format') === 'json';
    const name = `事项目录-${dateIn(now())}.${isJson ? 'json' : 'xlsx'}`;
    if (isJson) return answerDownload(c, Readable.from(exportJson(database, filter)), { name, type: json });
    const made = await attempt(() => exportWorkbook(database, filter));
    if (!made.done) return showSheets(c, made.refusal);
    const { path, remove } = made.value;
    const content = createReadStream(path).on('close', () => void remove());
    return answerDownload(c, content, { name, type: xlsx });
  });

  app.get(importsPath, requireOfficial('steward'), (c) => seeOther(c, sheetsPath));

  app.get(`${importsPath}/:id`, requireOfficial('steward'), async (c) => {
    const id = c.req.param('id');
    const view = await viewImport(platform, getOfficial(c), { id, after: numberIn(c.req.query('after')) });
    const { title } = messagesIn(sheetsWords, c.get('locale'));
    return c.render(<ImportPage view={view} />, {
      title: `${view.given.fileName} - ${title}`,
      breadcrumbs: [{ label: title, href: sheetsPath }],
    });
  });

  app.post(`${importsPath}/:id`, requireOfficial('steward'), async (c) => {
    await readForm(c);
    const id = c.req.param('id');
    const accepted = await attempt(() => acceptImport(platform, getOfficial(c), id));
    if (accepted.done) await patiently(accepted.value.drafting);
    // Who pressed the button twice sees what became of the first time.
    else if (accepted.refusal.kind !== 'conflict') throw accepted.refusal;
    return seeOther(c, importPath(id));
  });

  app.get(`${importsPath}/:id/returned`, requireOfficial('steward'), async (c) => {
    const { returnedHash, fileName } = await getSheetImport(database, c.req.param('id'));
    if (!returnedHash) throw unknownImport();
    const name = `${fileName.replace(/\.xlsx$/i, '')}-标出错误.xlsx`;
    return answerDownload(c, await sheetFiles(platform).open(returnedHash), { name, type: xlsx });
  });

  return app;

  async function showSheets(c: Context<Env>, refusal?: Refusal): Promise<Response> {
    const page = (
      <SheetsPage
        choices={await getSheetChoices(database)}
        chosen={c.req.query()}
        imports={await listSheetImports(database)}
        {...{ largestMegabytes, refusal }}
      />
    );
    const { title } = messagesIn(sheetsWords, c.get('locale'));
    return c.render(page, { title, ...(refusal ? { status: 422 as const, errors: 1 } : {}) });
  }
}

async function patiently(work: Promise<void>): Promise<void> {
  await Promise.race([work, setTimeout(patienceMilliseconds, undefined, { ref: false })]);
}

function numberIn(typed: string | undefined): number {
  return typed && /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

function answerDownload(
  c: Context<Env>,
  content: Readable,
  { name, type }: { name: string; type: string },
): Response {
  return c.body(Readable.toWeb(content) as ReadableStream, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, no-store, no-transform',
  });
}

/** What is wrong with the file stands at the field in which it was chosen. */
function atField({ code, text }: Refusal): Refusal {
  return invalid(code, text, [{ field: 'file', message: text }]);
}

function noFile(): Refusal {
  const text = { zh: sheetsWords.zh.noFile, en: sheetsWords.en.noFile };
  return invalid('sheet-missing', text, [{ field: 'file', message: text }]);
}
