import { type CalendarDate, formatDate } from '../../../../kernel/date.ts';
import {
  Columns,
  ContentsList,
  Link,
  PageHeading,
  PrintButton,
  useLocale,
  useMessages,
  Warning,
} from '../../../../web/ui/index.ts';
import type { Guide } from '../../queries/get-guide.ts';
import { itemPath, versionsPath } from '../addresses.ts';
import { GuideFacts } from '../guide/facts.tsx';
import { guideSections } from '../guide/sections.tsx';
import { guideWords } from '../guide/words.ts';
import { Said } from '../said.tsx';
import { versionsWords } from './versions-words.ts';

export interface VersionPageProps {
  readonly guide: Guide;
  readonly hotline: string;
  readonly isInForce: boolean;
  /** A guide in force to lead to. */
  readonly isOffered: boolean;
}

/** The guide as a version had it: what a case that keeps this version goes by. Nobody applies from here. */
export function VersionPage({ guide, hotline, isInForce, isOffered }: VersionPageProps) {
  const say = useMessages(versionsWords);
  const words = useMessages(guideWords);
  const locale = useLocale();
  const { item, offering, version, effectiveFrom, implementationCode } = guide.version;
  const sections = guideSections(guide, hotline);
  const contents = sections.map(({ id }) => ({ id, label: words[id] }));
  return (
    <Columns
      asideLabel={words.contents}
      aside={
        <>
          <ContentsList title={words.contents} contents={contents} on="wide" />
          <PrintButton label={words.print} />
        </>
      }
    >
      <PageHeading
        caption={
          <>
            <Said text={offering.agencyName} /> · {say.version(version)}
          </>
        }
        lead={<Said text={item.summary} />}
      >
        <Said text={item.name} />
      </PageHeading>
      {isInForce ? null : (
        <Warning>{say.former(version, formatDate(effectiveFrom as CalendarDate, locale))}</Warning>
      )}
      <p className="button-row">
        {isOffered ? <Link to={itemPath(implementationCode)}>{say.seeCurrent}</Link> : null}
        <Link to={versionsPath(implementationCode)}>{say.title}</Link>
      </p>
      <GuideFacts guide={guide} />
      {sections.map(({ id, content }) => (
        <div key={id}>{content}</div>
      ))}
    </Columns>
  );
}
