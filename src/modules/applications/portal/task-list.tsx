import { Hono } from 'hono';
import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  Button,
  ButtonRow,
  Form,
  Link,
  PageHeading,
  useLocale,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import type { Env } from '../../identity/index.ts';
import { adoptVersion } from '../commands/adopt-version.ts';
import { discardDraft } from '../commands/discard-draft.ts';
import { listOpenSources } from '../prefill/ask-registers.ts';
import { fillFromRegisters } from '../prefill/fill-from-registers.ts';
import { withdrawConsent } from '../prefill/withdraw-consent.ts';
import { findVersionChange } from '../queries/find-version-change.ts';
import { getCorrectionPoints } from '../queries/get-correction-points.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { Registers } from '../register-port.ts';
import { draftPage, draftPath, ofDraft } from './open-draft-handler.ts';
import { PrefillNews } from './prefill-panel.tsx';
import { TaskListPage } from './task-list-page.tsx';
import { applyWords } from './words.ts';

/** The list of parts, and what is done with a draft as a whole. */
export function taskListRoutes(platform: Platform, registers: Registers): Hono<Env> {
  return new Hono<Env>()
    .get(
      '/applications/:id',
      ofDraft(platform, async (c, view) => {
        const change = await findVersionChange(platform, view.draft);
        const points = await getCorrectionPoints(platform, view);
        const sources = await listOpenSources(platform, registers, view);
        const all = await registers.listSources(platform, view.draft.applicantKind);
        const hasAsked = c.req.query('filled') !== undefined;
        return c.render(
          <TaskListPage
            view={view}
            change={change}
            points={points}
            registers={{ open: sources, all }}
            news={hasAsked ? <PrefillNews {...{ view, all }} secret={platform.secret} /> : null}
            isSaved={c.req.query('saved') !== undefined}
          />,
          draftPage(textIn(view.version.item.name, c.get('locale'))),
        );
      }),
    )
    .post(
      '/applications/:id/version',
      ofDraft(platform, async (c, view) => {
        await readForm(c);
        await adoptVersion(platform, view);
        return seeOther(c, draftPath(view));
      }),
    )
    .post(
      '/applications/:id/registers',
      ofDraft(platform, async (c, view) => {
        await readForm(c);
        await fillFromRegisters(platform, registers, view);
        return seeOther(c, `${draftPath(view)}?filled`);
      }),
    )
    .post(
      '/applications/:id/registers/withdrawal',
      ofDraft(platform, async (c, view) => {
        await readForm(c);
        await withdrawConsent(platform, registers, view);
        return seeOther(c, draftPath(view));
      }),
    )
    .get(
      '/applications/:id/discard',
      ofDraft(platform, (c, view) => {
        const { title, titleOfCorrection } = messagesIn(applyWords, c.get('locale')).discard;
        const isCorrection = view.draft.correcting !== undefined;
        return c.render(<DiscardPage view={view} />, draftPage(isCorrection ? titleOfCorrection : title));
      }),
    )
    .post(
      '/applications/:id/discard',
      ofDraft(platform, async (c, view) => {
        await readForm(c);
        await discardDraft(platform, view);
        return seeOther(c, '/my?discarded');
      }),
    );
}

function DiscardPage({ view }: { view: DraftView }) {
  const words = useMessages(applyWords).discard;
  const item = textIn(view.version.item.name, useLocale());
  const path = draftPath(view);
  const isCorrection = view.draft.correcting !== undefined;
  return (
    <>
      <PageHeading caption={item}>{isCorrection ? words.titleOfCorrection : words.title}</PageHeading>
      <Warning>{isCorrection ? words.textOfCorrection : words.text(item)}</Warning>
      <Form action={`${path}/discard`}>
        <ButtonRow>
          <Button kind="warning">{words.confirm}</Button>
          <Link to={path}>{words.keep}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
