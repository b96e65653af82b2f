import { type Locale, textIn } from '../../../kernel/messages.ts';
import { type Directory, distinctName } from '../../agencies/index.ts';
import type { CaseIdentity } from '../case-store.ts';

/** Offices of the region of the case and of those above it, its own agency left out, the nearest first. */
export function officesFor(
  directory: Directory,
  { region, agency }: Pick<CaseIdentity, 'region' | 'agency'>,
  locale: Locale,
): { value: string; label: string }[] {
  return directory
    .regionChain(region)
    .flatMap(({ code }) =>
      directory.agencies
        .filter((each) => each.region === code && each.source === 'content' && each.code !== agency)
        .map((each) => ({ value: each.code, label: textIn(distinctName(directory, each.code), locale) })),
    );
}
