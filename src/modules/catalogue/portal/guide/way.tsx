import { formatTimeLimit } from '../../../../kernel/time-limit.ts';
import { Section, SummaryList, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import { Said } from '../said.tsx';
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
    </Section>
  );
}

export function ResultSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  const { name, validity, certificate } = item.result;
  return (
    <Section title={say.result} id="result">
      <SummaryList
        rows={[
          { key: say.resultName, value: <Said text={name} /> },
          ...(validity ? [{ key: say.validity, value: <Said text={validity} /> }] : []),
        ]}
      />
      {certificate ? <p>{say.eCertificate}</p> : null}
    </Section>
  );
}
