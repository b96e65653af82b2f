import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  EmptyState,
  Link,
  Notice,
  PageHeading,
  Section,
  Table,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DataSet } from '../data-set.ts';
import { baseNameOf, cycleNames } from '../data-set-names.ts';
import type { DataSetList } from '../queries/declarations.ts';
import { registryWords } from '../words.ts';
import { declarePath, draftPath, setPath } from './paths.ts';
import { SharingTag } from './sharing-tag.tsx';

interface SetsPageProps {
  readonly list: DataSetList;
  readonly agencyName: (code: string) => string;
  readonly isWithdrawn: boolean;
}

/** Data sets by their owner. */
export function SetsPage({ list, agencyName, isWithdrawn }: SetsPageProps) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  const owners = Map.groupBy(list.sets, ({ owner }) => owner);
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {isWithdrawn ? <Notice status>{say.withdrawnText}</Notice> : null}
      <p>
        <ButtonLink to={declarePath} icon="edit">
          {say.declare}
        </ButtonLink>
      </p>
      {list.drafts.length > 0 ? (
        <Section title={say.drafts}>
          <ul>
            {list.drafts.map(({ set, draftedBy }) => (
              <li key={set.code}>
                <Link to={draftPath(set.code)}>{textIn(set.name, locale)}</Link>{' '}
                {say.draftBy(draftedBy?.name ?? '')}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {[...owners].map(([owner, sets]) => (
        <Section key={owner} title={agencyName(owner)}>
          <Sets sets={sets} caption={agencyName(owner)} />
        </Section>
      ))}
      {list.sets.length === 0 ? <EmptyState title={say.empty}>{say.emptyText}</EmptyState> : null}
    </>
  );
}

function Sets({ sets, caption }: { sets: readonly DataSet[]; caption: string }) {
  const say = useMessages(registryWords);
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={sets}
      rowKey={({ code }) => code}
      columns={[
        {
          header: say.name,
          rowHeader: true,
          cell: ({ code, name }) => <Link to={setPath(code)}>{textIn(name, locale)}</Link>,
        },
        { header: say.base, cell: (set) => textIn(baseNameOf(set), locale) },
        { header: say.sharing, cell: ({ sharing }) => <SharingTag sharing={sharing} /> },
        { header: say.cycle, cell: ({ updateCycle }) => textIn(cycleNames[updateCycle], locale) },
        { header: say.elements, numeric: true, cell: ({ elements }) => elements.length },
      ]}
    />
  );
}
