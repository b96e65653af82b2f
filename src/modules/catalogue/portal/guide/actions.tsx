import { ButtonLink, ButtonRow, InsetText, useMessages } from '../../../../web/ui/index.ts';
import { onlineWay } from '../../card.ts';
import { isAppliedFor } from '../../power.ts';
import type { Guide } from '../../queries/get-guide.ts';
import { applyPath } from '../addresses.ts';
import { HandlingChoice } from './handling.tsx';
import { guideWords } from './words.ts';

/** The button that begins an application here, or leads to where it begins. */
export function GuideActions({ guide }: { guide: Guide }) {
  const say = useMessages(guideWords);
  const { item, implementationCode, offering } = guide.version;
  if (!isAppliedFor(item)) return null;
  if (guide.handling.length > 0 && !offering.partOf) return <HandlingChoice handling={guide.handling} />;
  const way = onlineWay(item);
  if (way === 'form') {
    return (
      <ButtonRow>
        <ButtonLink to={applyPath(implementationCode)} icon="edit">
          {say.apply}
        </ButtonLink>
      </ButtonRow>
    );
  }
  const host = hostOf(item.externalUrl);
  if (way === 'external' && item.externalUrl && host) {
    return (
      <>
        <ButtonRow>
          <ButtonLink to={item.externalUrl} icon="external">
            {say.applyElsewhere(host)}
          </ButtonLink>
        </ButtonRow>
        <p>{say.leaves(host)}</p>
      </>
    );
  }
  return <InsetText>{say.notHere}</InsetText>;
}

function hostOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : URL.parse(address)?.host;
}
