import { type Context, Hono } from 'hono';
import { messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { type Env, getOfficial } from '../../../identity/index.ts';
import { decideMove, proposeMove } from '../../moving/order-move.ts';
import { previewMoves } from '../../moving/preview-moves.ts';
import { movePolicy } from '../../policy.ts';
import { procedureWords } from '../procedure/procedure-words.ts';
import { MovePage } from './move-page.tsx';
import { moveWords } from './move-words.ts';

const address = '/workbench/procedures';

/** Running cases of earlier versions: seen, proposed by one, confirmed by another. */
export function moveRoutes(platform: Platform): Hono<Env> {
  const show = async (c: Context<Env>, typed: URLSearchParams, refusal?: Refusal) => {
    const actor = getOfficial(c);
    const preview = await previewMoves(platform, actor, c.req.param('code') ?? '');
    if (!preview) return c.notFound();
    const locale = c.get('locale');
    const { code, name } = preview.procedure;
    return c.render(
      <MovePage
        {...{ preview, typed, refusal }}
        mayPropose={movePolicy.can(actor, 'propose', {})}
        mayConfirm={(proposedBy) => movePolicy.can(actor, 'confirm', { proposedBy })}
        isSaved={c.req.query('saved') !== undefined}
      />,
      {
        title: messagesIn(moveWords, locale).title,
        breadcrumbs: [
          { label: messagesIn(procedureWords, locale).title, href: address },
          { label: textIn(name, locale), href: `${address}/${code}` },
          { label: messagesIn(moveWords, locale).title },
        ],
        errors: refusal ? 1 : 0,
        status: refusal ? 422 : 200,
      },
    );
  };

  return new Hono<Env>()
    .get(`${address}/:code/move`, (c) => show(c, new URLSearchParams()))
    .post(`${address}/:code/move`, async (c) => {
      const form = await readForm(c);
      const code = c.req.param('code');
      const result = await attempt(() => act(c, code, form));
      return result.done ? seeOther(c, `${address}/${code}/move?saved`) : show(c, form, result.refusal);
    });

  async function act(c: Context<Env>, code: string, form: URLSearchParams): Promise<void> {
    const actor = getOfficial(c);
    const wanted = form.get('_do');
    if (wanted === 'propose') {
      const reason = (form.get('reason') ?? '').trim();
      return proposeMove(platform, actor, { code, fromVersion: Number(form.get('fromVersion')), reason });
    }
    const id = form.get('move') ?? '';
    return decideMove(platform, actor, {
      id: isUuid(id) ? id : undefined,
      code,
      cancels: wanted !== 'confirm',
    });
  }
}
