import { formatTimeLimit } from '../../../../kernel/time-limit.ts';
import { Link, Section, SummaryList, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import { Said } from '../said.tsx';
import { furtherWords } from './further-words.ts';
import { textRow } from './rows.tsx';
import { guideWords } from './words.ts';

export function HowSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  const locale = useLocale();
  const { reviews } = item.handling;
  return (
    <Section title={say.how} id="how">
      <ol>
        {item.steps.length > 0
          ? item.steps.map((step) => (
              <li key={step.zh}>
                <Said text={step} />
              </li>
            ))
          : say.defaultSteps.map((step) => <li key={step}>{step}</li>)}
      </ol>
      <FlowChartLinks item={item} />
      {reviews.length > 0 ? (
        <Section title={say.reviews} lead={say.reviewsLead}>
          <SummaryList
            rows={reviews.map((review) => ({
              key: <Said text={review.name} />,
              value: say.within(formatTimeLimit(review.limit, locale)),
            }))}
          />
        </Section>
      ) : null}
      <TakingPart item={item} />
    </Section>
  );
}

/** Other organs, and services that a person has to buy. */
function TakingPart({ item: { jointAgencies, intermediaries } }: { item: Item }) {
  const say = useMessages(furtherWords);
  return (
    <>
      {jointAgencies.length > 0 ? (
        <Section title={say.jointAgencies} lead={say.jointLead}>
          <SummaryList
            rows={jointAgencies.map(({ name, step }) => ({
              key: <Said text={name} />,
              value: step ? <Said text={step} /> : null,
            }))}
          />
        </Section>
      ) : null}
      {intermediaries.length > 0 ? (
        <Section title={say.intermediaries} lead={say.intermediariesLead}>
          <SummaryList
            rows={intermediaries.map(({ name, content, basis }) => ({
              key: <Said text={name} />,
              value: (
                <>
                  {content ? <Said text={content} /> : null} {basis ? <Said text={{ zh: basis }} /> : null}
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}

function FlowChartLinks({ item: { flowCharts } }: { item: Item }) {
  const say = useMessages(furtherWords);
  const charts = [
    { ...flowCharts?.window, label: say.flowChartWindow },
    { ...flowCharts?.online, label: say.flowChartOnline },
  ];
  return charts.map(({ picture, note, label }) => (
    <div key={label}>
      {note ? (
        <p>
          <Said text={note} />
        </p>
      ) : null}
      {picture ? (
        <p>
          <Link to={picture}>{label}</Link>
        </p>
      ) : null}
    </div>
  ));
}

export function ResultSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  const further = useMessages(furtherWords);
  const { name, validity, certificate, extension, sample } = item.result;
  return (
    <Section title={say.result} id="result">
      <SummaryList
        rows={[
          { key: say.resultName, value: <Said text={name} /> },
          ...textRow(say.validity, validity),
          ...textRow(further.extension, extension),
          ...(sample ? [{ key: further.sample, value: <Link to={sample}>{further.sample}</Link> }] : []),
        ]}
      />
      {certificate ? <p>{say.eCertificate}</p> : null}
    </Section>
  );
}
