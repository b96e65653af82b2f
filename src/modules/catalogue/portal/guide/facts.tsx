import type { Text } from '../../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../../kernel/time-limit.ts';
import { type Definition, DefinitionGrid, Link, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { isAppliedFor } from '../../power.ts';
import type { Guide } from '../../queries/get-guide.ts';
import { Said } from '../said.tsx';
import { Coded } from './coded.tsx';
import { guideWords } from './words.ts';

/** What one wants to know first, at a glance. */
export function GuideFacts({ guide }: { guide: Guide }) {
  const { codes } = guide;
  const { item, offering } = guide.version;
  const say = useMessages(guideWords);
  const locale = useLocale();
  const { promised, statutory } = item.limits;
  const definitions: Definition[] = [
    { term: say.region, value: <Region name={offering.regionName} hasOthers={guide.elsewhere.length > 0} /> },
    {
      term: isAppliedFor(item) ? say.audience : say.concerns,
      value: <Coded codes={codes} table="service-object" values={item.audience} />,
    },
  ];
  if (promised) definitions.push({ term: say.promised, value: formatTimeLimit(promised, locale) });
  else if (statutory) definitions.push({ term: say.statutory, value: formatTimeLimit(statutory, locale) });
  if (item.visits !== undefined) definitions.push({ term: say.visits, value: say.visitsValue(item.visits) });
  if (item.fees.length > 0) definitions.push({ term: say.fee, value: say.seeCost });
  else if (item.legalBases.length > 0 && isAppliedFor(item))
    definitions.push({ term: say.fee, value: say.free });
  if (item.crossRegion !== 'none') {
    definitions.push({
      term: say.crossRegion,
      value: <Coded codes={codes} table="cross-region" values={[item.crossRegion]} />,
    });
  }
  return <DefinitionGrid definitions={definitions} />;
}

function Region({ name, hasOthers }: { name: Text; hasOthers: boolean }) {
  const say = useMessages(guideWords);
  return (
    <>
      <Said text={name} />
      {hasOthers ? (
        <>
          {' '}
          <Link to="#elsewhere">{say.otherPlaces}</Link>
        </>
      ) : null}
    </>
  );
}
