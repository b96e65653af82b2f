import {
  Details,
  Link,
  Section,
  SummaryList,
  type SummaryRow,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import type { Offering } from '../../offering.ts';
import { Said } from '../said.tsx';
import { PhoneLinks } from './contacts.tsx';
import { furtherWords } from './further-words.ts';
import { textRow } from './rows.tsx';
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

export function ComplainSection({ offering, hotline }: { offering: Offering; hotline: string }) {
  const say = useMessages(guideWords);
  const further = useMessages(furtherWords);
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
          ...websiteRow(further.consultOnline, offering.consult?.website),
          ...websiteRow(further.complainOnline, offering.complaint?.website),
          ...plainRow(further.email, offering.consult?.email ?? offering.complaint?.email),
          ...plainRow(further.wechat, offering.consult?.wechat),
          ...textRow(further.letter, offering.complaint?.address),
        ]}
      />
      <p>{say.hotline(hotline)}</p>
    </Section>
  );
}

function websiteRow(key: string, address: string | undefined): SummaryRow[] {
  return address && /^https?:/.test(address) ? [{ key, value: <Link to={address}>{address}</Link> }] : [];
}

function plainRow(key: string, value: string | undefined): SummaryRow[] {
  return value ? [{ key, value }] : [];
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
