import type { Text } from '../../../kernel/messages.ts';
import type { Directory } from '../../agencies/index.ts';

export interface RegionChoice {
  readonly code: string;
  readonly name: Text;
}

/**
 * Regions to choose from in lists: the city with its counties, and the towns of the county one has chosen.
 */
export function regionChoices(
  directory: Directory,
  city: string,
  selected: string | undefined,
): RegionChoice[] {
  const own = directory.findRegion(city);
  if (!own) return [];
  const chain = selected ? directory.regionChain(selected).map(({ code }) => code) : [];
  const counties = directory.childRegions(city);
  const open = counties.find(({ code }) => chain.includes(code));
  const towns = open ? directory.childRegions(open.code) : [];
  return [own, ...counties.flatMap((county) => (county === open ? [county, ...towns] : [county]))];
}
