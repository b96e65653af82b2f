import type { Messages } from '../../kernel/messages.ts';
import { PageHeading, Prose, Section, useMessages } from '../ui/index.ts';

/** A page of running text. */
export interface PageText {
  readonly title: string;
  /** For search engines. */
  readonly description: string;
  readonly lead: string;
  readonly sections: readonly SectionText[];
}

export interface SectionText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Points below the paragraphs. */
  readonly points?: readonly string[];
}

export interface TextPageProps {
  words: Messages<PageText>;
  /** A section at the end that not every installation has. */
  last?: Messages<SectionText> | undefined;
}

export function TextPage({ words, last }: TextPageProps) {
  const { title, lead, sections } = useMessages(words);
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      {sections.map((section) => (
        <TextSection key={section.title} {...section} />
      ))}
      {last ? <LastSection words={last} /> : null}
    </>
  );
}

function LastSection({ words }: { words: Messages<SectionText> }) {
  return <TextSection {...useMessages(words)} />;
}

function TextSection({ title, paragraphs, points }: SectionText) {
  return (
    <Section title={title}>
      <Prose>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {points ? (
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        ) : null}
      </Prose>
    </Section>
  );
}
