import { type Context, Hono } from 'hono';
import { formatDate } from '../../../../kernel/date.ts';
import { maskIdentityNumber } from '../../../../kernel/mask.ts';
import { defineMessages, messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import { attempt, readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  Section,
  Table,
  TextField,
  useLocale,
  useMessages,
  VisuallyHidden,
} from '../../../../web/ui/index.ts';
import { selfOf } from '../../actor.ts';
import { addChild, type ChildInput } from '../../family/add-child.ts';
import { listChildren } from '../../family/list-children.ts';
import { removeChild, unknownChild } from '../../family/remove-child.ts';
import type { Ward } from '../../family/ward-store.ts';
import type { Env } from '../../http/env.ts';
import { getPerson, requirePerson } from '../../http/require-actor.ts';
import type { RealNameCheck } from '../../real-name/register-checks.ts';
import { type FormProblems, problemsOf } from '../form-problems.ts';
import { NotVerifiedNotice } from './not-verified.tsx';

const words = defineMessages({
  zh: {
    title: '未成年子女',
    lead: '父母是未成年子女的监护人（《民法典》第二十七条），可以代子女办理。添加时由户籍登记核验亲子关系；子女年满18周岁之日自动终止。',
    done: { added: '已添加，可以在“选择办理身份”中代子女办理。', removed: '已移除。' },
    list: '我的子女',
    none: '还没有添加子女',
    noneText: '填写子女的姓名和身份证号码，核验通过后即可代其办理。',
    name: '姓名',
    identityNumber: '身份证号码',
    until: '可代办至',
    before: (day: string) => `${day}（年满18周岁）前`,
    remove: '移除',
    act: '操作',
    add: '添加子女',
    submit: '核验并添加',
    choose: '选择办理身份',
  },
  en: {
    title: 'My children',
    lead: 'Parents are guardians of their children under age (Civil Code art. 27) and act for them. The household register confirms it; it ends by itself on the eighteenth birthday.',
    done: { added: 'Added. You can choose to act for your child.', removed: 'Removed.' },
    list: 'My children',
    none: 'No child has been added',
    noneText: 'Enter name and identity number; you can act once the register has confirmed.',
    name: 'Name',
    identityNumber: 'Identity number',
    until: 'You may act',
    before: (day: string) => `before ${day}, the eighteenth birthday`,
    remove: 'Remove',
    act: 'Action',
    add: 'Add a child',
    submit: 'Check and add',
    choose: 'Choose for whom you act',
  },
});

const path = '/my/children';

/** Children for whom a parent acts. */
export function childRoutes(platform: Platform, check: RealNameCheck): Hono<Env> {
  return new Hono<Env>()
    .use(`${path}/*`, requirePerson)
    .get(path, (c) => renderChildren(c, platform))
    .post(path, async (c) => {
      const form = await readForm(c);
      const typed = { name: form.get('name') ?? '', identityNumber: form.get('identityNumber') ?? '' };
      const added = await attempt(() => addChild(platform, check, selfOf(getPerson(c)), typed));
      if (added.done) return seeOther(c, `${path}?done=added`);
      return renderChildren(c, platform, { typed, refusal: added.refusal });
    })
    .post(`${path}/:child/remove`, async (c) => {
      await readForm(c);
      const id = c.req.param('child');
      if (!isUuid(id)) throw unknownChild();
      await removeChild(platform, selfOf(getPerson(c)), id);
      return seeOther(c, `${path}?done=removed`);
    });
}

async function renderChildren(
  c: Context<Env>,
  platform: Platform,
  { typed, refusal }: { typed?: ChildInput; refusal?: Refusal } = {},
) {
  const locale = c.get('locale');
  const self = selfOf(getPerson(c));
  const problems = problemsOf(refusal, locale);
  const say = messagesIn(words, locale);
  const done = refusal ? undefined : c.req.query('done');
  return c.render(
    <ChildrenPage
      wards={await listChildren(platform, self)}
      isVerified={self.assurance === 'verified'}
      problems={problems}
      typed={typed}
      said={done === 'added' || done === 'removed' ? say.done[done] : undefined}
    />,
    {
      title: say.title,
      errors: problems.summary.length,
      status: refusal ? (refusal.kind === 'too-many' ? 429 : 422) : 200,
      private: true,
      section: 'my',
      breadcrumbs: [{ label: say.choose, href: '/my/capacity' }],
    },
  );
}

interface ChildrenPageProps {
  wards: readonly Ward[];
  isVerified: boolean;
  problems: FormProblems;
  typed: ChildInput | undefined;
  said: string | undefined;
}

function ChildrenPage({ wards, isVerified, problems, typed, said }: ChildrenPageProps) {
  const say = useMessages(words);
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {wards.length === 0 ? (
        <EmptyState title={say.none} icon="baby">
          {say.noneText}
        </EmptyState>
      ) : (
        <ChildTable wards={wards} />
      )}
      <Section title={say.add}>
        {isVerified ? (
          <Form action={path}>
            <TextField
              name="name"
              label={say.name}
              value={typed?.name}
              error={problems.at('name')}
              autoComplete="off"
              width={12}
            />
            <TextField
              name="identityNumber"
              label={say.identityNumber}
              value={typed?.identityNumber}
              error={problems.at('identityNumber')}
              autoComplete="off"
              width={24}
            />
            <Button>{say.submit}</Button>
          </Form>
        ) : (
          <NotVerifiedNotice />
        )}
      </Section>
    </>
  );
}

function ChildTable({ wards }: { wards: readonly Ward[] }) {
  const say = useMessages(words);
  const locale = useLocale();
  return (
    <Table
      caption={say.list}
      rows={wards}
      rowKey={({ guardianshipId }) => guardianshipId}
      columns={[
        { header: say.name, rowHeader: true, cell: ({ person }) => person.name },
        { header: say.identityNumber, cell: ({ person }) => maskIdentityNumber(person.identityNumber) },
        { header: say.until, cell: ({ endsOn }) => say.before(formatDate(endsOn, locale)) },
        {
          header: say.act,
          cell: ({ guardianshipId, person }) => (
            <Form action={`${path}/${guardianshipId}/remove`}>
              <Button kind="link">
                {say.remove}
                <VisuallyHidden> {person.name}</VisuallyHidden>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
