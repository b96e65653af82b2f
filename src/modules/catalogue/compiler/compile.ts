import { setImmediate } from 'node:timers/promises';
import { acceptFindings, type JudgedFindings } from './accept-findings.ts';
import type { Acceptance } from './acceptance.ts';
import { type Finding, severities } from './check.ts';
import { checkItem } from './check-item.ts';
import { checks } from './checks.ts';
import type { CompilerContext, Surroundings } from './context.ts';
import { libraryOf } from './library/library.ts';
import { type Profile, profileOf } from './library/profile.ts';
import type { Subject } from './subject.ts';

/** What the compiler found in a catalogue. */
export interface Compilation extends JudgedFindings {
  /** Offers that were looked at. */
  readonly items: number;
  /** To look at a draft beside these items. */
  readonly context: CompilerContext;
}

/**
 * Looks at every item: first at all, to know what stands beside what, then at each. `read` is called twice and
 * gives the items in parts, so that a large catalogue neither fills the memory nor holds up other requests.
 */
export async function compileCatalogue(
  read: () => AsyncIterable<readonly Subject[]> | Iterable<readonly Subject[]>,
  surroundings: Surroundings,
  acceptances: readonly Acceptance[] = [],
): Promise<Compilation> {
  const profiles: Profile[] = [];
  for await (const part of read()) {
    profiles.push(...part.map(profileOf));
    await setImmediate();
  }
  const context = { ...surroundings, library: libraryOf(profiles) };
  const findings: Finding[] = [];
  for await (const part of read()) {
    for (const subject of part) {
      const isFirst = context.library.isFirstOffer(profileOf(subject));
      findings.push(...checkItem(subject, context, isFirst ? checks : checksOfOfferings));
    }
    await setImmediate();
  }
  const sources = new Set(profiles.map(({ item }) => item.source));
  const judged = acceptFindings(findings, acceptances, sources);
  return { ...judged, findings: [...judged.findings].sort(bySeverity), items: profiles.length, context };
}

/** What is true of the standard is said once, at the first agency that offers it. */
const checksOfOfferings = checks.filter(({ about }) => about === 'offering');

function bySeverity(left: Finding, right: Finding): number {
  return severities.indexOf(left.kind.severity) - severities.indexOf(right.kind.severity);
}
