import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  Card,
  CardGrid,
  Form,
  type IconName,
  iconNames,
  Link,
  PageHeading,
  RadioGroup,
  Section,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { RegionRecord } from '../../agencies/index.ts';
import type { Journey } from '../journey.ts';
import type { Scenario } from '../scenario.ts';
import { guidanceWords } from './words.ts';

/** Life and business events to begin with. */
export function GuideMePage({ scenarios }: { scenarios: readonly Scenario[] }) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.lead}>{say.guide}</PageHeading>
      {(['person', 'company'] as const).map((audience) => (
        <Section key={audience} title={say[audience]}>
          <CardGrid>
            {scenarios
              .filter((scenario) => scenario.audience === audience)
              .map(({ code, name, summary, icon }) => (
                <Card
                  key={code}
                  title={textIn(name, locale)}
                  to={`/guide-me/scenarios/${code}`}
                  icon={iconOf(icon)}
                >
                  {textIn(summary, locale)}
                </Card>
              ))}
          </CardGrid>
        </Section>
      ))}
    </>
  );
}

function iconOf(name: string): IconName {
  return iconNames.find((one) => one === name) ?? 'list';
}

/** Before the first question: what it is about, and where one is. */
export function ScenarioStartPage({
  journey,
  regions,
}: {
  journey: Journey;
  regions: readonly RegionRecord[];
}) {
  const say = useMessages(guidanceWords);
  const locale = useLocale();
  const { scenario } = journey;
  if (!scenario) return null;
  return (
    <>
      <PageHeading caption={say.guide} lead={textIn(scenario.summary, locale)}>
        {textIn(scenario.name, locale)}
      </PageHeading>
      <Form action={journey.path} method="get">
        <RadioGroup
          name="region"
          label={say.place}
          value={journey.region}
          options={regions.map(({ code, name }) => ({ value: code, label: textIn(name, locale) }))}
        />
        <ButtonRow>
          <Button>{say.begin}</Button>
        </ButtonRow>
      </Form>
      <Section title={say.items} lead={say.lead}>
        <ul>
          {journey.stops.map(({ version }) => (
            <li key={version.implementationCode}>
              <Link to={`/items/${encodeURIComponent(version.implementationCode)}`}>
                {textIn(version.item.name, locale)}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
