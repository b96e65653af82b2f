import { Section, SummaryList, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import { Said } from '../said.tsx';
import { furtherWords } from './further-words.ts';
import { textRow } from './rows.tsx';
import { guideWords } from './words.ts';

export function ConditionsSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  const further = useMessages(furtherWords);
  const [first, ...others] = item.conditions;
  const rows = [
    ...textRow(further.object, item.object),
    ...textRow(further.applicationPeriod, item.applicationPeriod),
    ...textRow(further.quantityLimit, item.quantityLimit),
  ];
  return (
    <Section title={say.can} id="can">
      {first === undefined ? (
        <p>{say.noConditions}</p>
      ) : others.length === 0 ? (
        <p>
          <Said text={first.text} />
        </p>
      ) : (
        <ul>
          {item.conditions.map((condition) => (
            <li key={condition.text.zh}>
              <Said text={condition.text} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 ? <SummaryList rows={rows} /> : null}
    </Section>
  );
}
