import { z } from 'zod';
import { type Phase, phasesOfName } from './phase.ts';

/** What ranking and filters read of a search document; texts are normalised (`text.ts`). */
export const SearchEntry = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  /** Latin words of names and aliases between blanks: ` food business licence `. */
  latin: z.string(),
  /** The agency without the region in its name: the same department everywhere. */
  department: z.string(),
  type: z.string(),
  audience: z.array(z.string()),
  topics: z.array(z.string()),
  events: z.array(z.string()),
  online: z.enum(['form', 'external', 'none']),
  /** Nobody need come to a hall. */
  isVisitFree: z.boolean(),
  isOwn: z.boolean(),
});
export type SearchEntry = z.infer<typeof SearchEntry>;

/** An entry made ready to be compared with many queries. */
export interface ReadyEntry extends SearchEntry {
  /** All aliases in one text. */
  readonly aliasText: string;
  /** The name without what stands in brackets. */
  readonly bareName: string;
  readonly phases: ReadonlySet<Phase>;
}

export function readyEntry(entry: SearchEntry): ReadyEntry {
  const bareName = entry.name.replaceAll(/\([^)]*\)/g, '') || entry.name;
  return { ...entry, aliasText: entry.aliases.join('\n'), bareName, phases: phasesOfName(entry.name) };
}
