import { Details, Section, SummaryList, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import type { Offering } from '../../offering.ts';
import { Said } from '../said.tsx';
import { PhoneLinks } from './contacts.tsx';
import { guideWords } from './words.ts';

export function RefusalsSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  return (
    <Section title={say.refusals} id="refusals">
      <ul>
        {item.refusals.map((refusal) => (
          <li key={refusal.zh}>
            <Said text={refusal} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function RightsSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  const { remedies, rights } = item;
  return (
    <Section title={say.rights} id="rights">
      {rights.length > 0 ? (
        <ul>
          {rights.map((right) => (
            <li key={right.zh}>
              <Said text={right} />
            </li>
          ))}
        </ul>
      ) : null}
      <SummaryList
        rows={[
          {
            key: say.reconsideration,
            value: remedies ? <Said text={remedies.reconsideration} /> : say.defaultReconsideration,
          },
          {
            key: say.litigation,
            value: remedies ? <Said text={remedies.litigation} /> : say.defaultLitigation,
          },
        ]}
      />
    </Section>
  );
}

export function ComplainSection({ offering, hotline }: { offering: Offering; hotline: string }) {
  const say = useMessages(guideWords);
  return (
    <Section title={say.complain} id="complain">
      <SummaryList
        rows={[
          { key: say.agency, value: <Said text={offering.agencyName} /> },
          ...(offering.consultPhones.length > 0
            ? [{ key: say.consult, value: <PhoneLinks phones={offering.consultPhones} /> }]
            : []),
          ...(offering.complaintPhones.length > 0
            ? [{ key: say.complaint, value: <PhoneLinks phones={offering.complaintPhones} /> }]
            : []),
        ]}
      />
      <p>{say.hotline(hotline)}</p>
    </Section>
  );
}

export function QuestionsSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  return (
    <Section title={say.questions} id="questions">
      {item.questions.map(({ question, answer }) => (
        <Details key={question.zh} summary={<Said text={question} />}>
          <p>
            <Said text={answer} />
          </p>
        </Details>
      ))}
    </Section>
  );
}
