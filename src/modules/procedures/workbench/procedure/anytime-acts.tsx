import { type Locale, textIn } from '../../../../kernel/messages.ts';
import { DefinitionGrid, Section, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { roleNames } from '../../../identity/index.ts';
import type { ActDefinition, ActSet } from '../../engine/act-set.ts';
import { procedureWords } from './procedure-words.ts';

/** Acts that no task offers: withdrawal by whoever asked, special procedures and extension by the organ. */
export function AnytimeActs({ actSet }: { actSet: ActSet }) {
  const say = useMessages(procedureWords);
  const locale = useLocale();
  const acts = Object.values(actSet.acts);
  const byAsker = acts.filter(({ by, ends }) => by === 'asker' && ends !== undefined);
  const byOrgan = Map.groupBy(
    acts.filter(({ by }) => typeof by === 'object'),
    ({ by }) => (typeof by === 'object' ? by.role : 'decider'),
  );
  const definitions = [
    ...(byAsker.length > 0 ? [{ term: say.askerMay, value: namesOf(byAsker, locale, say.comma) }] : []),
    ...[...byOrgan].map(([role, of]) => ({
      term: say.organMay(textIn(roleNames[role], locale)),
      value: namesOf(of, locale, say.comma),
    })),
  ];
  if (definitions.length === 0) return null;
  return (
    <Section title={say.anytime}>
      <DefinitionGrid definitions={definitions} />
    </Section>
  );
}

function namesOf(acts: readonly ActDefinition[], locale: Locale, comma: string): string {
  return acts.map(({ name }) => textIn(name, locale)).join(comma);
}
