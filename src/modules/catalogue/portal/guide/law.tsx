import { Section, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import { guideWords } from './words.ts';

/** Laws are named in Chinese in every language: that is their name. */
export function LawSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  return (
    <Section title={say.law} id="law">
      <ul lang="zh-CN">
        {item.legalBases.map((basis) => (
          <li key={`${basis.law}${basis.article ?? ''}${basis.says ?? ''}`}>
            <strong>
              {basis.law.includes('《') ? basis.law : `《${basis.law}》`}
              {basis.article}
            </strong>
            {basis.documentNumber ? `（${basis.documentNumber}）` : null}
            {basis.says ? <p>{basis.says}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
