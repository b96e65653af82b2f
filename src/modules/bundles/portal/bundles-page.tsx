import { textIn } from '../../../kernel/messages.ts';
import { Card, CardGrid, PageHeading, Section, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { PersonalBundle } from '../queries/compose-bundle.ts';
import { bundleWords } from './words.ts';

/** All bundles, each with what it saves in its example. */
export function BundlesPage({ examples }: { examples: readonly PersonalBundle[] }) {
  const say = useMessages(bundleWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading lead={say.lead}>{say.bundles}</PageHeading>
      {(['person', 'company'] as const).map((audience) => (
        <Section key={audience} title={say[audience]}>
          <CardGrid>
            {examples
              .filter(({ journey }) => journey.scenario?.audience === audience)
              .map(({ bundle, figures: { days, fields } }) => (
                <Card key={bundle.code} title={textIn(bundle.name, locale)} to={`/bundles/${bundle.code}`}>
                  <p>{textIn(bundle.summary, locale)}</p>
                  <p>{say.figuresInShort(days.together, fields.apart - fields.together)}</p>
                </Card>
              ))}
          </CardGrid>
        </Section>
      ))}
    </>
  );
}
