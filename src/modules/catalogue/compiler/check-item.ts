import type { Finding } from './check.ts';
import { checks } from './checks.ts';
import type { CompilerContext } from './context.ts';
import { profileOf } from './library/profile.ts';
import { referenceTo, type Subject } from './subject.ts';

/**
 * All findings of one item, in the order of the checks; for the editor as well as for the whole catalogue.
 * What is true of the standard is said once, at the first agency that offers it.
 */
export function checkItem(subject: Subject, context: CompilerContext): Finding[] {
  const isFirst = context.library.isFirstOffer(profileOf(subject));
  const item = referenceTo(subject);
  const findings: Finding[] = [];
  for (const kind of checks) {
    if (kind.about === 'standard' && !isFirst) continue;
    for (const { place, detail } of kind.look(subject, context)) findings.push({ kind, item, place, detail });
  }
  return findings;
}
