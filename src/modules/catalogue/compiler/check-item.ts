import type { Check, Finding } from './check.ts';
import { checks } from './checks.ts';
import type { CompilerContext } from './context.ts';
import { referenceTo, type Subject } from './subject.ts';

/**
 * All findings of one item, in the order of the checks. The editor calls it with the context of the last
 * compilation, whether the item is stored as it stands there, changed or new.
 */
export function checkItem(
  subject: Subject,
  context: CompilerContext,
  chosen: readonly Check[] = checks,
): Finding[] {
  const item = referenceTo(subject);
  return chosen.flatMap((kind) =>
    [...kind.look(subject, context)].map(({ place, detail }) => ({ kind, item, place, detail })),
  );
}
