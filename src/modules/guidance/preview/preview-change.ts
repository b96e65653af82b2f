import type { FactValue } from '../../../kernel/rule/index.ts';
import type { Navigator } from '../navigator.ts';
import { differencesFromLaw, type LawDifference } from '../personas/differences-from-law.ts';
import type { Persona } from '../personas/persona.ts';
import { coverNavigator } from '../walks/cover-navigator.ts';
import type { Coverage } from '../walks/coverage.ts';
import type { NavigatorFinding } from '../walks/finding.ts';
import { compareReplays, type Difference } from './compare-replays.ts';
import { replay } from './replay.ts';
import { samplePeople } from './sample-people.ts';

/** Whose result a change of rules changes (规则变更预览). */
export interface ChangePreview {
  readonly before: Coverage;
  readonly after: Coverage;
  readonly personas: readonly PersonaPreview[];
  /** People found by walks, one for each end before and after. */
  readonly samples: readonly SamplePreview[];
  /** What the change brings about that its authors cannot mean. */
  readonly added: readonly NavigatorFinding[];
}

export interface PersonaPreview {
  readonly persona: Persona;
  readonly difference: Difference | undefined;
  /** Where the item would no longer give what was read from the law for this person. */
  readonly fromLaw: readonly LawDifference[];
}

export interface SamplePreview {
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly difference: Difference | undefined;
}

/** Replays everybody under the rules in force and under those of the draft. */
export async function previewChange(
  before: Navigator,
  after: Navigator,
  personas: readonly Persona[],
): Promise<ChangePreview> {
  const coverages = [await coverNavigator(before), await coverNavigator(after)] as const;
  const known = new Set(coverages[0].findings.map(keyOf));
  const differenceFor = (facts: Readonly<Record<string, FactValue>>) =>
    compareReplays(
      { navigator: before, replay: replay(before, facts) },
      { navigator: after, replay: replay(after, facts) },
    );
  return {
    before: coverages[0],
    after: coverages[1],
    personas: personas
      .filter((persona) => isMeant(persona, before))
      .map((persona) => ({
        persona,
        difference: differenceFor(persona.facts),
        fromLaw: persona.cases
          .filter(({ item }) => item === after.code)
          .flatMap((lawCase) => differencesFromLaw(after, persona, lawCase)),
      })),
    samples: samplePeople(coverages).map((facts) => ({ facts, difference: differenceFor(facts) })),
    added: coverages[1].findings.filter((finding) => !known.has(keyOf(finding))),
  };
}

/** The item is one of theirs, or they can answer what it asks. */
function isMeant({ cases, facts }: Persona, navigator: Navigator): boolean {
  return (
    cases.some(({ item }) => item === navigator.code) || replay(navigator, facts).unanswered.length === 0
  );
}

function keyOf({ kind, about }: NavigatorFinding): string {
  return `${kind} ${about.zh}`;
}
