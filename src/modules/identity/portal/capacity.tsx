import { Hono } from 'hono';
import { defineMessages, messagesIn } from '../../../kernel/messages.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { Button, EmptyState, Form, PageHeading, RadioGroup, useMessages } from '../../../web/ui/index.ts';
import type { ActsFor, PersonActor } from '../actor.ts';
import { chooseCapacity } from '../commands/choose-capacity.ts';
import type { Env } from '../http/env.ts';
import { getPerson, requirePerson } from '../http/require-actor.ts';
import { safeNextPath } from '../next-path.ts';
import { listCapacities } from '../queries/list-capacities.ts';

const capacityWords = defineMessages({
  zh: {
    title: '选择办理身份',
    lead: '提交的申请、收到的决定和证照，都记在您选择的名义下。办理过程中可以随时切换。',
    question: '您现在以谁的名义办理？',
    self: (name: string) => `以本人名义（${name}）`,
    selfHint: '办理个人事项，或者尚未成立的企业、个体工商户的事项',
    company: (name: string) => `以${name}的名义`,
    roles: { 'legal-representative': '您是法定代表人（负责人）', agent: '您是经授权的经办人' },
    creditCode: '统一社会信用代码',
    submit: '继续',
    none: '您目前没有可以代表的单位',
    noneText: '企业登记后，法定代表人会自动出现在这里；经办人由法定代表人授权后出现。现在您以本人名义办理。',
  },
  en: {
    title: 'Choose for whom you act',
    lead: 'Applications, decisions and certificates are kept under the name you choose. You can change it at any time.',
    question: 'In whose name do you act now?',
    self: (name: string) => `In my own name (${name})`,
    selfHint: 'For personal matters, or for a company or shop that is not founded yet',
    company: (name: string) => `For ${name}`,
    roles: {
      'legal-representative': 'You are its legal representative',
      agent: 'You are an authorised agent',
    },
    creditCode: 'Unified social credit code',
    submit: 'Continue',
    none: 'There is no company you may act for',
    noneText:
      'After a company is registered its legal representative finds it here; agents do after they are authorised. You act in your own name.',
  },
});

export function capacityRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use('/my/capacity', requirePerson)
    .get('/my/capacity', async (c) => {
      const person = getPerson(c);
      const capacities = await listCapacities(platform, person);
      const companies = capacities.flatMap(({ actsFor }) => actsFor ?? []);
      const { title } = messagesIn(capacityWords, c.get('locale'));
      return c.render(
        <CapacityPage person={person} companies={companies} next={safeNextPath(c.req.query('next'))} />,
        { title, noIndex: true, private: true, section: 'my' },
      );
    })
    .post('/my/capacity', async (c) => {
      const form = await readForm(c);
      const chosen = form.get('capacity') ?? '';
      await chooseCapacity(platform, getPerson(c), isUuid(chosen) ? chosen : undefined);
      return seeOther(c, safeNextPath(form.get('next')) ?? '/my');
    });
}

interface CapacityPageProps {
  person: PersonActor;
  companies: readonly ActsFor[];
  next: string | undefined;
}

function CapacityPage({ person, companies, next }: CapacityPageProps) {
  const words = useMessages(capacityWords);
  return (
    <>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {companies.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <CapacityForm person={person} companies={companies} next={next} />
      )}
    </>
  );
}

function CapacityForm({ person, companies, next }: CapacityPageProps) {
  const words = useMessages(capacityWords);
  const options = companies.map((company) => ({
    value: company.companyId,
    label: words.company(company.name),
    hint: `${words.roles[company.role]} · ${words.creditCode} ${company.creditCode}`,
  }));
  return (
    <Form action="/my/capacity">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <RadioGroup
        name="capacity"
        label={words.question}
        value={person.actsFor?.companyId ?? 'self'}
        options={[{ value: 'self', label: words.self(person.name), hint: words.selfHint }, ...options]}
      />
      <Button>{words.submit}</Button>
    </Form>
  );
}
