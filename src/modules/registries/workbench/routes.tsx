import { setTimeout } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { invalid, notFound, type Refusal } from '../../../kernel/refusal.ts';
import { readMultipart } from '../../../platform/files/index.ts';
import {
  attempt,
  csvDownload,
  readForm,
  requireFormToken,
  seeOther,
  statusOf,
} from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { distinctName, getDirectory } from '../../agencies/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Env, getOfficial, requireOfficial } from '../../identity/index.ts';
import { startLoad } from '../commands/start-load.ts';
import { waiveBrokenRows } from '../commands/waive-rows.ts';
import { brokenRows } from '../loading/broken-rows.ts';
import { loadFiles } from '../loading/load-files.ts';
import { mendingFile } from '../loading/mending-file.ts';
import { loadedMediaTypes } from '../loading/source-rows.ts';
import { getDataSetView, listDataSets } from '../queries/declarations.ts';
import { exportLines } from '../queries/export-records.ts';
import { countWaitingOf, firstBrokenRows, getLoad } from '../queries/loads.ts';
import { getReadableLayout } from '../queries/readable-layout.ts';
import { findRecordHistory, listRecords, searchToken } from '../queries/records.ts';
import { type RecordReads, subjectsOf } from '../record-reads.ts';
import { registryWords } from '../words.ts';
import { declarationRoutes } from './declaration-routes.tsx';
import { LoadPage } from './load-page.tsx';
import { loadPath, recordsPath, setPath, setsPath } from './paths.ts';
import { qualityRoutes } from './quality-routes.tsx';
import { RecordPage } from './record-page.tsx';
import { RecordsPage } from './records-page.tsx';
import { SetPage } from './set-page.tsx';
import { SetsPage } from './sets-page.tsx';

const limits = { fileSize: 2_000_000_000, files: 1, fields: 5, fieldSize: 1000 };
const pageSize = 50;
/** People wait for what is done as long as that takes no longer than this. */
const patienceMilliseconds = 5_000;

/** The desk of stewards: what their agency holds, how it is filled, what stands in it. */
export function workbenchRoutes(platform: Platform, reads: RecordReads): Hono<Env> {
  const guard = requireOfficial('steward');
  return new Hono<Env>()
    .use(setsPath, guard)
    .use(`${setsPath}/*`, guard)
    .get(setsPath, async (c) => {
      const list = await listDataSets(platform, getOfficial(c));
      const isWithdrawn = c.req.query('withdrawn') !== undefined;
      return c.render(<SetsPage {...{ list, isWithdrawn }} agencyName={await agencyNames(c)} />, {
        title: wordsOf(c).title,
        wide: true,
      });
    })
    .route('/', declarationRoutes(platform))
    .route('/', qualityRoutes(platform))
    .get(`${setsPath}/:set`, (c) => showSet(c))
    .post(`${setsPath}/:set/loads`, async (c) => {
      const files = loadFiles(platform);
      const sent = await readMultipart(c.req.raw, { files, limits, accept: loadedMediaTypes });
      requireFormToken(c, sent.fields.get('_csrf'));
      const [refused] = sent.refused;
      const [file] = sent.files;
      const kind = sent.fields.get('kind') ?? 'delta';
      if (!file) return showSet(c, { refusal: refused ? atFile(refused.refusal) : noFile(), kind });
      const set = c.req.param('set');
      const started = await startLoad(platform, getOfficial(c), { set, file, isWhole: kind === 'whole' });
      await Promise.race([started.reading, setTimeout(patienceMilliseconds, undefined, { ref: false })]);
      return seeOther(c, loadPath(set, started.id));
    })
    .get(`${setsPath}/:set/loads/:load`, (c) => showLoad(c))
    .post(`${setsPath}/:set/loads/:load/waive`, async (c) => {
      const words = (await readForm(c)).get('words') ?? '';
      const asked = { set: c.req.param('set'), id: c.req.param('load'), words };
      const done = await attempt(() => waiveBrokenRows(platform, getOfficial(c), asked));
      return done.done
        ? seeOther(c, loadPath(asked.set, asked.id))
        : showLoad(c, { refusal: done.refusal, typed: words });
    })
    .get(`${setsPath}/:set/loads/:load/broken.csv`, async (c) => {
      const load = await loadOf(c);
      const { layout } = await getDataSetView(platform, getOfficial(c), load.set);
      const lines = mendingFile(load, layout, brokenRows(platform, load.id));
      return csvDownload(`${layout.set.name.zh}-问题数据.csv`, lines);
    })
    .get(`${setsPath}/:set/export.csv`, async (c) => {
      const actor = getOfficial(c);
      const layout = await getReadableLayout(platform, actor, c.req.param('set'), 'export');
      return csvDownload(`${layout.set.name.zh}.csv`, exportLines(platform, layout, { actor, reads }));
    })
    .get(`${setsPath}/:set/records`, (c) => showRecords(c))
    .post(`${setsPath}/:set/records/search`, async (c) => {
      const form = await readForm(c);
      const layout = await getReadableLayout(platform, getOfficial(c), c.req.param('set'), 'see-records');
      const element = form.get('element') ?? '';
      const value = (form.get('value') ?? '').trim();
      if (value === '') return seeOther(c, recordsPath(layout.set.code));
      const find = searchToken(platform, layout, { element, value });
      return seeOther(c, `${recordsPath(layout.set.code)}?${new URLSearchParams({ element, find })}`);
    })
    .get(`${setsPath}/:set/records/:record`, async (c) => {
      const actor = getOfficial(c);
      const layout = await getReadableLayout(platform, actor, c.req.param('set'), 'see-whole-record');
      const [known, dictionary] = await Promise.all([
        findRecordHistory(platform, layout, c.req.param('record')),
        getDictionary(platform.database),
      ]);
      const [latest] = known;
      if (!latest) {
        throw notFound('record-unknown', { zh: '没有这条记录。', en: 'There is no such record.' });
      }
      await reads.noteRecordRead({
        actor,
        set: layout.set,
        subjects: subjectsOf(layout, latest.values),
        elements: layout.columns.map(({ element }) => element.code),
      });
      return c.render(<RecordPage {...{ layout, dictionary, known }} />, {
        title: `${wordsOf(c).recordTitle} · ${textIn(layout.set.name, c.get('locale'))}`,
        breadcrumbs: [
          ...crumbs(c),
          crumbOf(c, layout.set),
          { label: wordsOf(c).records, href: recordsPath(layout.set.code) },
        ],
      });
    });

  async function showLoad(c: Context<Env>, failed?: { refusal: Refusal; typed: string }) {
    const load = await loadOf(c);
    const { layout } = await getDataSetView(platform, getOfficial(c), load.set);
    const [broken, waiting] = await Promise.all([
      firstBrokenRows(platform, load),
      countWaitingOf(platform, load),
    ]);
    return c.render(<LoadPage {...{ load, layout, broken, waiting, ...failed }} />, {
      title: `${wordsOf(c).result} ${load.fileName}`,
      breadcrumbs: [...crumbs(c), crumbOf(c, layout.set)],
      refreshSeconds: load.finishedAt ? undefined : 3,
      wide: true,
      ...(failed && { errors: 1, status: statusOf(failed.refusal) }),
    });
  }

  async function showSet(c: Context<Env>, failed?: { refusal: Refusal; kind: string }) {
    const view = await getDataSetView(platform, getOfficial(c), c.req.param('set') ?? '');
    return c.render(
      <SetPage
        view={view}
        agencyName={await agencyNames(c)}
        isPublished={c.req.query('published') !== undefined}
        refusal={failed?.refusal}
        typed={failed}
      />,
      {
        title: textIn(view.layout.set.name, c.get('locale')),
        breadcrumbs: crumbs(c),
        wide: true,
        errors: failed ? 1 : 0,
        status: failed ? 422 : 200,
      },
    );
  }

  async function showRecords(c: Context<Env>) {
    const set = c.req.param('set') ?? '';
    const layout = await getReadableLayout(platform, getOfficial(c), set, 'see-records');
    const element = c.req.query('element');
    const token = c.req.query('find');
    const [page, dictionary] = await Promise.all([
      listRecords(platform, set, { element, token, after: c.req.query('after'), size: pageSize }),
      getDictionary(platform.database),
    ]);
    return c.render(<RecordsPage {...{ layout, dictionary, page }} filter={{ element, token }} />, {
      title: wordsOf(c).recordsTitle(textIn(layout.set.name, c.get('locale'))),
      breadcrumbs: [...crumbs(c), crumbOf(c, layout.set)],
      wide: true,
    });
  }

  function loadOf(c: Context<Env>) {
    const asked = { set: c.req.param('set') ?? '', id: c.req.param('load') ?? '' };
    return getLoad(platform, getOfficial(c), asked);
  }

  async function agencyNames(c: Context<Env>): Promise<(code: string) => string> {
    const directory = await getDirectory(platform.database);
    return (code) => textIn(distinctName(directory, code), c.get('locale'));
  }
}

function wordsOf(c: Context<Env>) {
  return messagesIn(registryWords, c.get('locale'));
}

function crumbs(c: Context<Env>) {
  return [{ label: wordsOf(c).title, href: setsPath }];
}

function crumbOf(c: Context<Env>, set: { code: string; name: { zh: string; en?: string | undefined } }) {
  return { label: textIn(set.name, c.get('locale')), href: setPath(set.code) };
}

function atFile(refusal: Refusal): Refusal {
  return invalid(refusal.code, refusal.text, [{ field: 'file', message: refusal.text }]);
}

function noFile(): Refusal {
  const message = { zh: '请选择要装载的文件。', en: 'Choose the file to load.' };
  return invalid('file-missing', message, [{ field: 'file', message }]);
}
