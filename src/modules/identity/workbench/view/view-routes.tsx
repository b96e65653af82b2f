import { type Context, Hono } from 'hono';
import { defineMessages, messagesIn } from '../../../../kernel/messages.ts';
import { notAllowed } from '../../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  TextArea,
  TextField,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Env } from '../../http/env.ts';
import { getActor, getOfficial, requireOfficial, requireOfficialAccount } from '../../http/require-actor.ts';
import { requireProof } from '../../http/require-proof.tsx';
import { type FormProblems, noProblems, problemsOf } from '../../portal/form-problems.ts';
import { endView, viewAs } from '../../view/view-as.ts';
import { endViewPath, viewMinutes, viewPath } from '../../view/viewable.ts';

const words = defineMessages({
  zh: {
    title: '岗位视角',
    lead: `以某名工作人员的岗位查看工作台，弄清他看到什么、为什么看不到。最长${viewMinutes}分钟，只看不办。`,
    limits:
      '只能看工作列表（申请人姓名部分隐藏）、流程和问答库。原因记入安全日志，被查看的工作人员在自己的账号里可以看到。群众和企业的账号、管理员的账号不能查看。',
    login: '工作人员的登录名',
    reason: '查看原因',
    reasonHint: '例如：张三反映看不到本机关待受理的办件',
    begin: '开始查看',
  },
  en: {
    title: 'View as a post',
    lead: `See the workbench as an official's posts see it, for ${viewMinutes} minutes at most and without acting.`,
    limits:
      'Only the work list (names of applicants masked), procedures and the question base. The reason is logged, and the official reads it in the own account. Accounts of persons and of administrators are never viewed.',
    login: 'Sign-in name of the official',
    reason: 'Reason',
    reasonHint: 'For example: cannot see the cases that wait at the agency',
    begin: 'Begin',
  },
});

/** Stewards look at the workbench as others see it. */
export function viewRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .post(endViewPath, requireOfficialAccount, async (c) => {
      await readForm(c);
      const view = c.get('view');
      if (!view) throw notViewing();
      await endView(platform, getActor(c), view);
      return seeOther(c, viewPath);
    })
    .use(viewPath, requireOfficial('steward'), requireProof(platform, 'writing'))
    .get(viewPath, (c) => show(c, {}))
    .post(viewPath, async (c) => {
      const form = await readForm(c);
      const typed = { login: form.get('login') ?? '', reason: form.get('reason') ?? '' };
      const begun = await attempt(() => viewAs(platform, getOfficial(c), typed));
      if (begun.done) return seeOther(c, '/workbench');
      return show(c, { typed, problems: problemsOf(begun.refusal, c.get('locale')) });
    });
}

interface Shown {
  readonly typed?: { login: string; reason: string };
  readonly problems?: FormProblems;
}

function show(c: Context<Env>, { typed, problems = noProblems }: Shown) {
  return c.render(<ViewPage typed={typed} problems={problems} />, {
    title: messagesIn(words, c.get('locale')).title,
    errors: problems.summary.length,
    status: problems.summary.length > 0 ? 422 : 200,
    private: true,
  });
}

function ViewPage({ typed, problems }: { typed: Shown['typed']; problems: FormProblems }) {
  const say = useMessages(words);
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <InsetText>
        <p>{say.limits}</p>
      </InsetText>
      <Form action={viewPath}>
        <TextField
          name="login"
          label={say.login}
          value={typed?.login}
          error={problems.at('login')}
          autoComplete="off"
          width={24}
        />
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={typed?.reason}
          error={problems.at('reason')}
          maxLength={200}
        />
        <Button>{say.begin}</Button>
      </Form>
    </>
  );
}

function notViewing() {
  return notAllowed('not-viewing', {
    zh: '岗位视角已经结束。',
    en: 'The view has ended already.',
  });
}
