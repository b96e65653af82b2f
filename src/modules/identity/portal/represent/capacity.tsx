import { Hono } from 'hono';
import { formatDate } from '../../../../kernel/date.ts';
import { type Locale, messagesIn } from '../../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../../platform/http/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import {
  Button,
  Card,
  CardGrid,
  EmptyState,
  Form,
  PageHeading,
  RadioGroup,
  Section,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { PersonActor } from '../../actor.ts';
import { capacityKey } from '../../capacity.ts';
import { chooseCapacity } from '../../commands/choose-capacity.ts';
import type { Env } from '../../http/env.ts';
import { getPerson, requirePerson } from '../../http/require-actor.ts';
import { safeNextPath } from '../../next-path.ts';
import { listCapacities } from '../../queries/list-capacities.ts';
import { capacityWords } from './capacity-words.ts';

export function capacityRoutes(platform: Platform): Hono<Env> {
  return new Hono<Env>()
    .use('/my/capacity', requirePerson)
    .get('/my/capacity', async (c) => {
      const person = getPerson(c);
      const capacities = await listCapacities(platform, person);
      const { title } = messagesIn(capacityWords, c.get('locale'));
      return c.render(
        <CapacityPage
          chosen={capacityKey(person)}
          capacities={capacities}
          next={safeNextPath(c.req.query('next'))}
        />,
        { title, noIndex: true, private: true, section: 'my' },
      );
    })
    .post('/my/capacity', async (c) => {
      const form = await readForm(c);
      await chooseCapacity(platform, getPerson(c), form.get('capacity') ?? '');
      return seeOther(c, safeNextPath(form.get('next')) ?? '/my');
    });
}

interface CapacityPageProps {
  chosen: string;
  /** The own name first. */
  capacities: readonly PersonActor[];
  next: string | undefined;
}

function CapacityPage(props: CapacityPageProps) {
  const words = useMessages(capacityWords);
  return (
    <>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {props.capacities.length === 1 ? (
        <EmptyState title={words.none} icon="people">
          {words.noneText}
        </EmptyState>
      ) : (
        <CapacityForm {...props} />
      )}
      <Section title={words.more}>
        <CardGrid>
          <Card title={words.children} to="/my/children" icon="baby">
            {words.childrenHint}
          </Card>
          <Card title={words.companies} to="/my/companies" icon="building">
            {words.companiesHint}
          </Card>
          <Card title={words.powers} to="/my/powers" icon="edit">
            {words.powersHint}
          </Card>
        </CardGrid>
      </Section>
    </>
  );
}

function CapacityForm({ chosen, capacities, next }: CapacityPageProps) {
  const words = useMessages(capacityWords);
  const locale = useLocale();
  return (
    <Form action="/my/capacity">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <RadioGroup
        name="capacity"
        label={words.question}
        value={chosen}
        options={capacities.map((capacity) => ({
          value: capacityKey(capacity),
          ...describe(capacity, words, locale),
        }))}
      />
      <Button>{words.submit}</Button>
    </Form>
  );
}

type Words = (typeof capacityWords)['zh'];

function describe(capacity: PersonActor, words: Words, locale: Locale): { label: string; hint: string } {
  const { actsFor, power, representedBy } = capacity;
  if (power) {
    const reach = power.items ? `${words.dot}${words.someItems(power.items.length)}` : '';
    const hint = `${words.agent(formatDate(power.until, locale))}${reach}`;
    return { label: words.named(actsFor?.name ?? capacity.name), hint };
  }
  if (representedBy) return { label: words.ward(capacity.name), hint: words.wardHint };
  if (!actsFor) return { label: words.self(capacity.name), hint: words.selfHint };
  const code = `${words.creditCode}${words.colon}${actsFor.creditCode}`;
  return { label: words.named(actsFor.name), hint: `${words.representative}${words.dot}${code}` };
}
