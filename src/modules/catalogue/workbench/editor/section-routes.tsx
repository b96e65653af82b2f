import { type Context, Hono } from 'hono';
import { textIn } from '../../../../kernel/messages.ts';
import { notFound } from '../../../../kernel/refusal.ts';
import { readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { getDictionary } from '../../../elements/index.ts';
import { type Env, getOfficial } from '../../../identity/index.ts';
import { isObject, type JsonObject } from '../../comparison/json.ts';
import { draftFaults } from '../../drafts/check-draft.ts';
import { DraftCollision, saveDraft } from '../../drafts/commands/save-draft.ts';
import { type Draft, isPossible, requirePossible } from '../../drafts/draft.ts';
import { type KindsOfOthers, namesFrom } from '../../drafts/names.ts';
import { contentUpon, getDraft } from '../../drafts/queries/get-draft.ts';
import type { ReadFindings } from '../../drafts/queries/read-findings.ts';
import { membersOf } from '../../editor/content-shape.ts';
import { type EditorSection, sectionsOf } from '../../editor/editor-sections.ts';
import { readMembers, withoutBlankRows } from '../../editor/read-section.ts';
import { operate, readOperation } from '../../editor/row-operation.ts';
import { itemDraftPolicy } from '../../policy.ts';
import { getItemCodeTables } from '../../queries/get-item-codes.ts';
import { getTopics } from '../../queries/get-topic.ts';
import { draftPath, draftsPath, sectionPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import { SectionPage, type SectionPageProps } from './section-page.tsx';
import {
  type EditorSurroundings,
  hasRules,
  problemsOf,
  ruleNamesOf,
  type SectionState,
  viewSection,
} from './view-section.ts';

/** The sections of a draft, each a form that works by plain posts. */
export function sectionRoutes(
  platform: Platform,
  kinds: KindsOfOthers,
  readFindings: ReadFindings,
): Hono<Env> {
  const { database } = platform;
  const readNames = namesFrom(kinds);

  return new Hono<Env>()
    .get(`${draftsPath}/:draft/sections/:section`, async (c) => {
      const { draft, section } = await open(c);
      if (!isPossible('save', draft)) return seeOther(c, draftPath(draft.id));
      const said = saidIn(c.req.query('said'));
      return render(c, { draft, section, content: contentOf(draft), revision: draft.revision, said });
    })
    .post(`${draftsPath}/:draft/sections/:section`, async (c) => {
      const form = await readForm(c);
      const { draft, section } = await open(c);
      requirePossible('save', draft);
      const revision = revisionIn(form);
      const upon = await contentUpon(database, draft, revision);
      const members = membersOf(draft.reach, section);
      const typed = readMembers(form, members, upon);
      const act = form.get('do') ?? 'save';
      const operation = readOperation(act);
      if (operation) {
        const content = operate(typed, operation, draft.reach);
        const isNew = operation.act === 'add';
        const openRow = isNew ? lastRow(content, operation.list) : placeAfter(operation);
        return render(c, { draft, section, content, revision, said: 'unsaved', openRow, isNew });
      }
      if (act === 'check') return render(c, { draft, section, content: typed, revision, said: 'unsaved' });
      return save(c, { draft, section, content: withoutBlankRows(typed, members), revision, act });
    });

  async function open(c: Context<Env>): Promise<{ draft: Draft; section: EditorSection }> {
    const draft = await getDraft(database, getOfficial(c), c.req.param('draft') ?? '');
    itemDraftPolicy.require(getOfficial(c), 'write', draft);
    const section = sectionsOf(draft.reach).find(({ code }) => code === c.req.param('section'));
    if (!section || draft.content === undefined) throw unknownSection();
    return { draft, section };
  }

  async function save(
    c: Context<Env>,
    { draft, section, content, revision, act }: Shown & { readonly act: string },
  ): Promise<Response> {
    try {
      const saved = await saveDraft(platform, getOfficial(c), { id: draft.id, revision, content });
      if (act === 'save-back') return seeOther(c, draftPath(draft.id));
      return seeOther(c, sectionPath(draft.id, section.code, { said: saved.isMerged ? 'merged' : 'saved' }));
    } catch (error) {
      if (!(error instanceof DraftCollision)) throw error;
      const { conflicts } = error;
      const mine = isObject(error.content) ? error.content : content;
      return render(c, {
        draft,
        section,
        content: mine,
        revision: error.revision,
        collision: error,
        conflicts,
      });
    }
  }

  interface Shown extends Pick<SectionState, 'conflicts' | 'openRow'> {
    readonly draft: Draft;
    readonly section: EditorSection;
    readonly content: JsonObject;
    readonly revision: number;
    readonly said?: SectionPageProps['said'];
    readonly collision?: DraftCollision;
    /** The open row is a new one: nobody has had time to fill it in. */
    readonly isNew?: boolean;
  }

  async function render(c: Context<Env>, shown: Shown): Promise<Response> {
    const { draft, section, content, said, collision } = shown;
    const locale = c.get('locale');
    const names = await readNames(database);
    const found = await draftFaults(database, { ...draft, content }, names);
    const faults = shown.isNew ? found.filter(({ path }) => !isInRow(path, shown.openRow)) : found;
    const state: SectionState = { ...shown, reach: draft.reach, faults };
    const surroundings = await readSurroundings();
    const problems = [
      ...(collision ? [{ message: textIn(collision.text, locale) }] : []),
      ...problemsOf(section, state, locale),
    ];
    return c.render(
      <SectionPage
        draft={draft}
        section={section}
        revision={shown.revision}
        editing={viewSection(state, surroundings, locale)}
        problems={problems}
        findings={await readFindings(draft, content)}
        said={said}
        ruleNames={hasRules(draft.reach, section) ? ruleNamesOf(content, surroundings.dictionary) : []}
      />,
      {
        title: `${textIn(section.title, locale)} - ${draft.itemName}`,
        breadcrumbs: [
          { label: draftWords[locale === 'en' ? 'en' : 'zh'].drafts, href: draftsPath },
          { label: draft.itemName, href: draftPath(draft.id) },
        ],
        errors: problems.length,
        scripts: ['live-form.js'],
        status: collision ? 409 : 200,
      },
    );
  }

  async function readSurroundings(): Promise<EditorSurroundings> {
    return {
      dictionary: await getDictionary(database),
      codes: await getItemCodeTables(database),
      topics: await getTopics(database),
      procedures: await kinds.procedures(database),
      certificates: await kinds.certificates(database),
    };
  }
}

function contentOf({ content }: Draft): JsonObject {
  return isObject(content) ? content : {};
}

function saidIn(said: string | undefined): SectionPageProps['said'] {
  return said === 'saved' || said === 'merged' ? said : undefined;
}

function revisionIn(form: URLSearchParams): number {
  const typed = form.get('revision') ?? '';
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

function isInRow(path: readonly (string | number)[], row: string | undefined): boolean {
  return row !== undefined && `${path.join('.')}.`.startsWith(`${row}.`);
}

function lastRow(content: JsonObject, list: string): string | undefined {
  const steps = list.split('.');
  let rows: unknown = content;
  for (const step of steps)
    rows = rows !== null && typeof rows === 'object' ? (rows as JsonObject)[step] : undefined;
  return Array.isArray(rows) ? `${list}.${rows.length - 1}` : undefined;
}

function placeAfter({ act, list, row }: { act: string; list: string; row: number }): string | undefined {
  if (act === 'remove') return undefined;
  return `${list}.${act === 'up' ? Math.max(row - 1, 0) : row + 1}`;
}

function unknownSection() {
  return notFound('section-unknown', {
    zh: '草案没有这一部分。请从草案页面重新打开。',
    en: 'The draft has no such section. Open it from the page of the draft.',
  });
}
