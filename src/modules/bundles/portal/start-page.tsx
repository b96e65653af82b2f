import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonRow,
  Card,
  CardGrid,
  Form,
  InsetText,
  Link,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import { type Answered, hiddenFields, journeyPath, workingDaysOf } from '../../guidance/index.ts';
import { capacityName, type PersonActor } from '../../identity/index.ts';
import { codeOf } from '../composition.ts';
import type { PersonalBundle } from '../queries/compose-bundle.ts';
import { FiguresTable } from './figures-table.tsx';
import { useItemNames, Yielded } from './shared-parts.tsx';
import { bundleWords } from './words.ts';

export interface StartPageProps {
  readonly bundle: PersonalBundle;
  readonly answered: Answered;
  readonly actor: PersonActor;
  /** This page, to come back to. */
  readonly here: string;
}

/** Before one application for several items begins: which, in which order, by when. */
export function StartPage({ bundle: composed, answered, actor, here }: StartPageProps) {
  const say = useMessages(bundleWords);
  const locale = useLocale();
  const { bundle, journey, findings, figures } = composed;
  const back = journeyPath(journey, answered);
  if (findings.length === 0) {
    return (
      <>
        <PageHeading caption={say.bundles}>{textIn(bundle.name, locale)}</PageHeading>
        <Notice title={say.none} />
        <Link to={back}>{say.change}</Link>
      </>
    );
  }
  return (
    <>
      <PageHeading caption={textIn(bundle.name, locale)} lead={say.confirmLead}>
        {say.confirm}
      </PageHeading>
      <Members composed={composed} />
      <InsetText>
        <strong>{say.promise(figures.days.together)}</strong>
      </InsetText>
      <FiguresTable figures={figures} example={textIn(bundle.name, locale)} />
      <Yielded composition={composed} />
      <Section title={say.capacity}>
        <SummaryList
          rows={[
            {
              key: say.capacity,
              value: capacityName(actor),
              change: { to: `/my/capacity?next=${encodeURIComponent(here)}`, label: say.changeCapacity },
            },
          ]}
        />
        <Form action={`/bundles/${bundle.code}/start`}>
          <input type="hidden" name="region" value={journey.region} />
          {hiddenFields(answered).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <ButtonRow>
            <Button>{say.begin}</Button>
            <Link to={back}>{say.change}</Link>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function Members({ composed }: { composed: PersonalBundle }) {
  const say = useMessages(bundleWords);
  const locale = useLocale();
  const nameOf = useItemNames(composed);
  return (
    <CardGrid>
      {composed.findings.map((finding) => {
        const { item, offering } = finding.stop.version;
        const waits = composed.after.get(codeOf(finding)) ?? [];
        return (
          <Card
            key={codeOf(finding)}
            title={textIn(item.name, locale)}
            meta={say.days(workingDaysOf(finding.checklist.limit))}
          >
            <p>{textIn(offering.agencyName, locale)}</p>
            <p>{waits.length > 0 ? say.waits(waits.map(nameOf).join(say.comma)) : say.atOnce}</p>
          </Card>
        );
      })}
    </CardGrid>
  );
}
