import { textIn } from '../../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../../kernel/time-limit.ts';
import { type Definition, DefinitionGrid, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { audiences, type Item } from '../../item.ts';
import { guideWords } from './words.ts';

/** What one wants to know first, at a glance. */
export function GuideFacts({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  const locale = useLocale();
  const { promised, statutory } = item.limits;
  const definitions: Definition[] = [
    {
      term: say.audience,
      value: item.audience.map((audience) => textIn(audiences[audience], locale)).join(say.comma),
    },
  ];
  if (promised) definitions.push({ term: say.promised, value: formatTimeLimit(promised, locale) });
  else if (statutory) definitions.push({ term: say.statutory, value: formatTimeLimit(statutory, locale) });
  if (item.visits !== undefined) definitions.push({ term: say.visits, value: say.visitsValue(item.visits) });
  if (item.fees.length > 0) definitions.push({ term: say.fee, value: say.seeCost });
  else if (item.legalBases.length > 0) definitions.push({ term: say.fee, value: say.free });
  if (item.crossRegion !== 'none') {
    definitions.push({ term: say.crossRegion, value: say.crossRegionValue[item.crossRegion] });
  }
  return <DefinitionGrid definitions={definitions} />;
}
