import { type Context, Hono } from 'hono';
import { formatCreditCode } from '../../../../kernel/credit-code.ts';
import { defineMessages, messagesIn } from '../../../../kernel/messages.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
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
  useMessages,
} from '../../../../web/ui/index.ts';
import { type ActsFor, selfOf } from '../../actor.ts';
import { claimCompany } from '../../companies/claim-company.ts';
import { listCompanies } from '../../companies/list-companies.ts';
import type { Env } from '../../http/env.ts';
import { getPerson, requirePerson } from '../../http/require-actor.ts';
import type { CompanyCheck } from '../../real-name/register-checks.ts';
import { type FormProblems, problemsOf } from '../form-problems.ts';
import { NotVerifiedNotice } from './not-verified.tsx';

const words = defineMessages({
  zh: {
    title: '我的单位',
    lead: '法定代表人（负责人、经营者）按统一社会信用代码认领单位，由市场主体登记核验。换了法定代表人的，由新任认领，原任同时失去权限。',
    claimed: (name: string) => `已认领${name}，可以在“选择办理身份”中以其名义办理。`,
    none: '您还没有认领单位',
    noneText: '填写统一社会信用代码，核验通过后即可以单位名义办理，并委托经办人。',
    name: '单位名称',
    creditCode: '统一社会信用代码',
    address: '住所',
    claim: '认领单位',
    hint: '营业执照上的18位代码',
    submit: '核验并认领',
    choose: '选择办理身份',
  },
  en: {
    title: 'My companies',
    lead: 'The legal representative takes up a company by its credit code; the register confirms. After a change the new one takes it up, and the former one may act no longer.',
    claimed: (name: string) => `You can now act for ${name}.`,
    none: 'You have not taken up a company',
    noneText: 'Enter its credit code; once confirmed you act for it and may name agents.',
    name: 'Company',
    creditCode: 'Unified social credit code',
    address: 'Seat',
    claim: 'Take up a company',
    hint: 'The 18 characters on its licence',
    submit: 'Check and take up',
    choose: 'Choose for whom you act',
  },
});

const path = '/my/companies';

/** Companies whose legal representative the person is. */
export function companyRoutes(platform: Platform, check: CompanyCheck): Hono<Env> {
  return new Hono<Env>()
    .use(path, requirePerson)
    .get(path, (c) => renderCompanies(c, platform))
    .post(path, async (c) => {
      const typed = (await readForm(c)).get('creditCode') ?? '';
      const claimed = await attempt(() => claimCompany(platform, check, selfOf(getPerson(c)), typed));
      if (claimed.done) return seeOther(c, `${path}?claimed=${encodeURIComponent(claimed.value)}`);
      return renderCompanies(c, platform, { typed, refusal: claimed.refusal });
    });
}

async function renderCompanies(
  c: Context<Env>,
  platform: Platform,
  { typed, refusal }: { typed?: string; refusal?: Refusal } = {},
) {
  const locale = c.get('locale');
  const self = selfOf(getPerson(c));
  const problems = problemsOf(refusal, locale);
  const say = messagesIn(words, locale);
  const companies = await listCompanies(platform, self);
  const claimed = companies.find(({ name }) => name === c.req.query('claimed'))?.name;
  return c.render(
    <CompaniesPage
      companies={companies}
      isVerified={self.assurance === 'verified'}
      problems={problems}
      typed={typed}
      claimed={refusal ? undefined : claimed}
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

interface CompaniesPageProps {
  companies: readonly ActsFor[];
  isVerified: boolean;
  problems: FormProblems;
  typed: string | undefined;
  claimed: string | undefined;
}

function CompaniesPage({ companies, isVerified, problems, typed, claimed }: CompaniesPageProps) {
  const say = useMessages(words);
  return (
    <>
      <ErrorSummary problems={problems.summary} />
      {claimed ? <Notice tone="success" title={say.claimed(claimed)} status /> : null}
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {companies.length === 0 ? (
        <EmptyState title={say.none} icon="building">
          {say.noneText}
        </EmptyState>
      ) : (
        <Table
          caption={say.title}
          captionHidden
          rows={companies}
          rowKey={({ companyId }) => companyId}
          columns={[
            { header: say.name, rowHeader: true, cell: ({ name }) => name },
            { header: say.creditCode, cell: ({ creditCode }) => formatCreditCode(creditCode) },
            { header: say.address, cell: ({ address }) => address },
          ]}
        />
      )}
      <Section title={say.claim}>
        {isVerified ? (
          <Form action={path}>
            <TextField
              name="creditCode"
              label={say.creditCode}
              hint={say.hint}
              value={typed}
              error={problems.at('creditCode')}
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
