import { type Context, Hono } from 'hono';
import { maskIdentityNumber } from '../../../../kernel/mask.ts';
import { defineMessages, messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  SummaryList,
  TextField,
  useMessages,
} from '../../../../web/ui/index.ts';
import { type PersonActor, selfOf } from '../../actor.ts';
import type { Env } from '../../http/env.ts';
import { getPerson, requirePerson } from '../../http/require-actor.ts';
import { safeNextPath } from '../../next-path.ts';
import type { RealNameCheck } from '../../real-name/register-checks.ts';
import { verifyPerson } from '../../real-name/verify-person.ts';
import { type FormProblems, problemsOf } from '../form-problems.ts';

const words = defineMessages({
  zh: {
    title: '实名核验',
    lead: '由人口登记部门核对您的姓名和公民身份号码，只答复“一致”或“不一致”，不提供其他信息。',
    name: '姓名',
    nameHint: '与身份证完全一致；填写错误的可以在这里更正',
    identityNumber: '身份证号码',
    submit: '开始核验',
    counter: '身份证号码填写错误，或者核验一直不通过的，请持身份证到就近的政务服务大厅办理。',
    account: '账号与安全',
  },
  en: {
    title: 'Verify your identity',
    lead: 'The population register compares your name and identity number. It answers yes or no and tells nothing else.',
    name: 'Name',
    nameHint: 'Exactly as on your identity card; you can mend it here',
    identityNumber: 'Identity number',
    submit: 'Verify',
    counter: 'If the number is wrong, or it never agrees, bring your identity card to a service hall.',
    account: 'Account and security',
  },
});

const path = '/my/account/verify';

/** A person who registered becomes a verified one. */
export function verifyRoutes(platform: Platform, check: RealNameCheck): Hono<Env> {
  return new Hono<Env>()
    .use(path, requirePerson)
    .get(path, (c) => {
      const next = safeNextPath(c.req.query('next'));
      if (selfOf(getPerson(c)).assurance === 'verified') return seeOther(c, next ?? '/my/account');
      return renderVerify(c, { next });
    })
    .post(path, async (c) => {
      const form = await readForm(c);
      const next = safeNextPath(form.get('next'));
      const name = form.get('name') ?? '';
      const verified = await attempt(() => verifyPerson(platform, check, selfOf(getPerson(c)), name));
      if (verified.done) return seeOther(c, next ?? '/my/account?done=verified');
      return renderVerify(c, { next, name, refusal: verified.refusal });
    });
}

function renderVerify(
  c: Context<Env>,
  { next, name, refusal }: { next: string | undefined; name?: string; refusal?: Refusal },
) {
  const locale = c.get('locale');
  const self = selfOf(getPerson(c));
  const problems = problemsOf(refusal, locale);
  const say = messagesIn(words, locale);
  return c.render(<VerifyPage self={self} name={name ?? self.name} next={next} problems={problems} />, {
    title: say.title,
    errors: problems.summary.length,
    status: refusal ? (refusal.kind === 'too-many' ? 429 : 422) : 200,
    private: true,
    section: 'my',
    breadcrumbs: [{ label: say.account, href: '/my/account' }],
  });
}

interface VerifyPageProps {
  self: PersonActor;
  name: string;
  next: string | undefined;
  problems: FormProblems;
}

function VerifyPage({ self, name, next, problems }: VerifyPageProps) {
  const say = useMessages(words);
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <SummaryList rows={[{ key: say.identityNumber, value: maskIdentityNumber(self.identityNumber) }]} />
      <Form action={path}>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField
          name="name"
          label={say.name}
          hint={say.nameHint}
          value={name}
          error={problems.at('name')}
          autoComplete="name"
          width={12}
        />
        <Button>{say.submit}</Button>
      </Form>
      <InsetText>{say.counter}</InsetText>
    </>
  );
}
