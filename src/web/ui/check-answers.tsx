import type { ReactNode } from 'react';
import { Section } from './section.tsx';
import { SummaryList, type SummaryRow } from './summary-list.tsx';

export interface AnswerSection {
  title: ReactNode;
  rows: readonly SummaryRow[];
}

/** Everything a person answered, one list a section, before they send it. */
export function CheckAnswers({ sections }: { sections: readonly AnswerSection[] }) {
  return sections.map((section, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
    <Section title={section.title} key={position}>
      <SummaryList rows={section.rows} />
    </Section>
  ));
}
