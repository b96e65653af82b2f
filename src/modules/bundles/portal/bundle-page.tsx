import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  Card,
  CardGrid,
  Details,
  Form,
  Link,
  PageHeading,
  RadioGroup,
  Section,
  SummaryList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Directory, RegionRecord } from '../../agencies/index.ts';
import { PlanSection, workingDaysOf } from '../../guidance/index.ts';
import { codeOf } from '../composition.ts';
import type { PersonalBundle } from '../queries/compose-bundle.ts';
import { FiguresTable } from './figures-table.tsx';
import { SharedQuestions, Yielded } from './shared-parts.tsx';
import { bundleWords } from './words.ts';

export interface BundlePageProps {
  readonly example: PersonalBundle;
  readonly regions: readonly RegionRecord[];
  readonly lead: ReturnType<Directory['findAgency']>;
}

/** The guide of a bundle: what it joins, what it saves, in which order things are done. */
export function BundlePage({ example, regions, lead }: BundlePageProps) {
  const say = useMessages(bundleWords);
  const locale = useLocale();
  const { bundle, journey, figures, plan } = example;
  return (
    <>
      <PageHeading caption={say.bundles} lead={textIn(bundle.summary, locale)}>
        {textIn(bundle.name, locale)}
      </PageHeading>
      <Section title={say.start} lead={say.startLead}>
        <Form action={`/bundles/${bundle.code}/start`} method="get">
          <RadioGroup
            name="region"
            label={say.where}
            value={journey.region}
            options={regions.map(({ code, name }) => ({ value: code, label: textIn(name, locale) }))}
          />
          <ButtonRow>
            <Button>{say.start}</Button>
            <Link to={`/guide-me/scenarios/${bundle.scenario}`}>{say.scenario}</Link>
          </ButtonRow>
        </Form>
      </Section>
      <FiguresTable figures={figures} example={textIn(bundle.example.says, locale)} />
      <PlanSection plan={plan} pathOf={(code) => `#item-${code}`} />
      <Section title={say.items} lead={say.itemsLead}>
        {lead ? <SummaryList rows={[{ key: say.byLead, value: textIn(lead.name, locale) }]} /> : null}
        <Items example={example} />
      </Section>
      <Section title={say.once}>
        <Details summary={say.shared(sharedCount(example))}>
          <SharedQuestions composition={example} />
        </Details>
        <Yielded composition={example} />
      </Section>
      {bundle.remarks.length > 0 ? (
        <Section title={say.remarks}>
          <ul>
            {bundle.remarks.map((remark) => (
              <li key={remark.zh}>{textIn(remark, locale)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Items({ example: { findings } }: Pick<BundlePageProps, 'example'>) {
  const say = useMessages(bundleWords);
  const locale = useLocale();
  return (
    <CardGrid>
      {findings.map((finding) => {
        const { item, offering, implementationCode } = finding.stop.version;
        return (
          <Card
            key={codeOf(finding)}
            title={<span id={`item-${codeOf(finding)}`}>{textIn(item.name, locale)}</span>}
            to={`/items/${encodeURIComponent(implementationCode)}`}
            meta={say.days(workingDaysOf(finding.checklist.limit))}
          >
            {textIn(offering.agencyName, locale)}
          </Card>
        );
      })}
    </CardGrid>
  );
}

function sharedCount({ merged }: PersonalBundle): number {
  return [...merged.sections.askedBy.values()].filter((members) => members.length > 1).length;
}
