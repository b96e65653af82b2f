import { type Context, Hono } from 'hono';
import { messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { type Env, getOfficial } from '../../../identity/index.ts';
import { countChanges } from '../../comparison/count-changes.ts';
import { approveDraft, returnDraft, revokeDraft } from '../../drafts/commands/decide-draft.ts';
import { rebaseDraft } from '../../drafts/commands/rebase-draft.ts';
import { submitDraft } from '../../drafts/commands/submit-draft.ts';
import { withdrawDraft } from '../../drafts/commands/withdraw-draft.ts';
import { type KindsOfOthers, namesFrom } from '../../drafts/names.ts';
import { listConflicts, listDrafts } from '../../drafts/queries/list-drafts.ts';
import type { ReadFindings } from '../../drafts/queries/read-findings.ts';
import { type DraftView, viewDraft } from '../../drafts/queries/view-draft.ts';
import { getItemCodeTables } from '../../queries/get-item-codes.ts';
import { describeChanges } from '../../versions/describe-changes.ts';
import { draftPath, draftsPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import { formProblems } from '../form-problems.ts';
import { DraftChangesPage } from './draft-changes-page.tsx';
import { cursorOf, readCursor } from './draft-cursor.ts';
import { DraftPage } from './draft-page.tsx';
import { DraftsPage, type DraftTab, draftTabs } from './drafts-page.tsx';

const pageSize = 30;
const maximumConflicts = 100;

/** The lists of drafts, and each draft with what may be done with it. */
export function draftRoutes(platform: Platform, kinds: KindsOfOthers, readFindings: ReadFindings): Hono<Env> {
  const { database } = platform;
  const readNames = namesFrom(kinds);
  const view = (c: Context<Env>) =>
    viewDraft(platform, readNames, getOfficial(c), c.req.param('draft') ?? '');

  return new Hono<Env>()
    .get(draftsPath, async (c) => {
      const tab = tabIn(c.req.query('tab'));
      const found = await listDrafts(database, {
        states: draftTabs[tab],
        after: readCursor(c.req.query('after')),
        limit: pageSize + 1,
      });
      const drafts = found.slice(0, pageSize);
      const last = drafts.at(-1);
      return c.render(
        <DraftsPage
          tab={tab}
          drafts={drafts}
          next={found.length > pageSize && last ? cursorOf(last) : undefined}
          conflicts={await listConflicts(database, maximumConflicts)}
        />,
        { title: wordsOf(c).drafts },
      );
    })
    .get(`${draftsPath}/:draft`, async (c) => render(c, await view(c)))
    .post(`${draftsPath}/:draft`, async (c) => {
      const form = await readForm(c);
      const done = await attempt(() => act(c, form));
      if (done.done) return seeOther(c, draftPath(c.req.param('draft')));
      return render(c, await view(c), { typed: form, refusal: done.refusal });
    })
    .get(`${draftsPath}/:draft/changes`, async (c) => {
      const { draft, delta } = await view(c);
      const codes = await getItemCodeTables(database);
      const changes = describeChanges(delta, draft.reach, (table, code) => codes.nameOf(table, code));
      return c.render(<DraftChangesPage draft={draft} changes={changes} counts={countChanges(delta)} />, {
        title: `${wordsOf(c).changesTitle} - ${draft.itemName}`,
        breadcrumbs: [...crumbs(c), { label: draft.itemName, href: draftPath(draft.id) }],
      });
    });

  async function act(c: Context<Env>, form: URLSearchParams): Promise<void> {
    const actor = getOfficial(c);
    const id = c.req.param('draft') ?? '';
    const typed = (name: string) => form.get(name) ?? '';
    const reference = { id, revision: /^\d{1,9}$/.test(typed('revision')) ? Number(typed('revision')) : 0 };
    const [effectiveOn, note] = [typed('effectiveOn'), typed('note')];
    switch (form.get('act')) {
      case 'rebase':
        return rebaseDraft(platform, actor, id);
      case 'submit':
        return submitDraft(platform, readNames, actor, {
          ...reference,
          reason: typed('reason'),
          effectiveOn,
        });
      case 'approve': {
        const supersedes = typed('supersedes') === 'yes';
        return approveDraft(platform, readNames, actor, { ...reference, effectiveOn, note, supersedes });
      }
      case 'return':
        return returnDraft(platform, actor, { ...reference, note });
      case 'revoke':
        return revokeDraft(platform, actor, { id, note });
      case 'recall':
        return withdrawDraft(platform, actor, { id, act: 'recall' });
      case 'withdraw':
        return withdrawDraft(platform, actor, { id, act: 'withdraw' });
    }
  }

  async function render(
    c: Context<Env>,
    shown: DraftView,
    refused?: { readonly typed: URLSearchParams; readonly refusal: Refusal },
  ): Promise<Response> {
    const { draft, faults } = shown;
    const problems = formProblems(refused?.refusal, c.get('locale'));
    const isOpen = shown.may.save || shown.may.decide || shown.isOwn;
    const findings =
      isOpen && draft.content !== undefined && faults.length === 0
        ? await readFindings(draft, draft.content)
        : undefined;
    return c.render(
      <DraftPage
        view={shown}
        problems={problems}
        typed={refused?.typed ?? new URLSearchParams()}
        findings={findings}
      />,
      {
        title: `${draft.itemName} - ${wordsOf(c).drafts}`,
        breadcrumbs: crumbs(c),
        errors: problems.summary.length,
        status: refused ? (refused.refusal.kind === 'conflict' ? 409 : 422) : 200,
      },
    );
  }
}

function wordsOf(c: Context<Env>) {
  return messagesIn(draftWords, c.get('locale'));
}

function crumbs(c: Context<Env>) {
  return [{ label: wordsOf(c).drafts, href: draftsPath }];
}

function tabIn(asked: string | undefined): DraftTab {
  const known = Object.keys(draftTabs) as DraftTab[];
  return known.find((tab) => tab === asked) ?? 'mine';
}
