import { Section, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import { Said } from '../said.tsx';
import { guideWords } from './words.ts';

export function ConditionsSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  const [first, ...others] = item.conditions;
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
    </Section>
  );
}
