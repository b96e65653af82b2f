import { formatDate, parseDate } from '../../../kernel/date.ts';
import { Link, Notice, PageHeading, Section, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { WhatBecame } from '../queries/what-became.ts';
import { itemPath } from './addresses.ts';
import { type ChangeNames, ChangeTimeline, Standards } from './lists/change-entry.tsx';
import { changeWords } from './lists/change-words.ts';
import { listWords } from './lists/words.ts';
import { Said } from './said.tsx';

/** The address of an item that is not offered any more tells what happened and what to do instead. */
export function GonePage({ became, names }: { became: WhatBecame; names: ChangeNames }) {
  const say = useMessages(changeWords);
  const lists = useMessages(listWords);
  const { change, since, reason, elsewhere } = became;
  const locale = useLocale();
  return (
    <>
      <PageHeading caption={`${say.code} ${became.code}`}>
        <Said text={became.name} />
      </PageHeading>
      <Notice tone="warning" title={titleOf(became, say)}>
        {since ? <p>{say.since(formatDate(parseDate(since), locale))}</p> : null}
        {reason ? (
          <p>
            <Said text={reason} />
          </p>
        ) : null}
        {change && change.becomes.length > 0 ? (
          <p>
            {say.now} <Standards codes={change.becomes} names={names} />
          </p>
        ) : change?.kind === 'cancelled' ? (
          <p>{say.none}</p>
        ) : null}
        {elsewhere.length > 0 ? (
          <ul>
            {elsewhere.slice(0, shown).map((offer) => (
              <li key={offer.implementationCode}>
                <Link to={itemPath(offer.implementationCode)}>
                  <Said text={offer.agencyName} />
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
        <p>
          <Link to="/search">{say.search}</Link>
        </p>
      </Notice>
      {change ? (
        <Section title={lists.changes} id="changes">
          <ChangeTimeline changes={[change]} names={names} label={lists.changes} />
        </Section>
      ) : null}
    </>
  );
}

const shown = 10;

function titleOf({ status, change }: WhatBecame, say: (typeof changeWords)['zh']): string {
  if (status === 'suspended') return say.suspended;
  if (change?.kind === 'merged') return say.merged;
  if (change?.kind === 'split') return say.split;
  if (change?.kind === 'changed') return say.changed;
  return say.gone;
}
