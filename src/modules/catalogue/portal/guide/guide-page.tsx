import { textIn } from '../../../../kernel/messages.ts';
import {
  Columns,
  ContentsList,
  InsetText,
  Link,
  PageHeading,
  PrintButton,
  Tag,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import type { Guide } from '../../queries/get-guide.ts';
import { guideMePath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { GuideActions } from './actions.tsx';
import { ComingChanges } from './coming-changes.tsx';
import { Contacts } from './contacts.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { GuideFacts } from './facts.tsx';
import { PartOfItem } from './handling.tsx';
import { Moves } from './moves.tsx';
import { guideSections } from './sections.tsx';
import { guideWords } from './words.ts';

/** The guide (办事指南) of an item in the order of a person's questions. */
export function GuidePage({ guide, hotline }: { guide: Guide; hotline: string }) {
  const { item, offering, source } = guide.version;
  const say = useMessages(guideWords);
  const locale = useLocale();
  const { codes } = guide;
  const sections = guideSections(guide, hotline);
  const contents = sections.map(({ id }) => ({ id, label: say[id] }));
  return (
    <Columns
      asideLabel={say.contents}
      aside={
        <>
          <ContentsList title={say.contents} contents={contents} on="wide" />
          <Elsewhere guide={guide} />
          <Contacts offering={offering} hotline={hotline} code={guide.version.implementationCode} />
          <PrintButton label={say.print} />
        </>
      }
    >
      <PageHeading
        caption={<Said text={offering.agencyName} />}
        lead={<Said text={item.summary} />}
        aside={
          <>
            <Tag>{textIn(codes.nameOf('item-type', item.type), locale)}</Tag>{' '}
            {item.kind ? (
              <Tag tone={item.kind === '1' ? 'success' : 'info'}>
                {textIn(codes.nameOf('case-kind', item.kind), locale)}
              </Tag>
            ) : null}
          </>
        }
      >
        <Said text={item.name} />
      </PageHeading>
      {source === 'content' ? null : (
        <InsetText>
          {say.imported(textIn(offering.regionName, locale), textIn(offering.agencyName, locale))}
        </InsetText>
      )}
      <Moves moves={guide.moves} />
      <PartOfItem guide={guide} />
      <ComingChanges guide={guide} />
      <GuideFacts guide={guide} />
      <GuideActions guide={guide} />
      {hasRules(item) ? (
        <p>
          <Link to={guideMePath(guide.version.implementationCode)}>{say.guideMe}</Link>
        </p>
      ) : null}
      <ContentsList title={say.contents} contents={contents} on="narrow" />
      {sections.map(({ id, content }) => (
        <div key={id}>{content}</div>
      ))}
    </Columns>
  );
}

/** Without rules every person needs the same: there is nothing to ask. */
function hasRules({ conditions, materials }: Item): boolean {
  return (
    conditions.some(({ rule }) => rule !== undefined) || materials.some(({ when }) => when !== undefined)
  );
}
