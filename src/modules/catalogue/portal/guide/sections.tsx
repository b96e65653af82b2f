import type { ReactNode } from 'react';
import { isAppliedFor } from '../../power.ts';
import type { Guide } from '../../queries/get-guide.ts';
import { AboutSection } from './about.tsx';
import { ConditionsSection } from './conditions.tsx';
import { ComplainSection, QuestionsSection, RefusalsSection } from './further.tsx';
import { LawSection } from './law.tsx';
import { MaterialsSection } from './materials.tsx';
import { PowerSection } from './power.tsx';
import { RelatedSection } from './related.tsx';
import { RightsSection } from './rights.tsx';
import { CostSection, TimeSection } from './time-and-cost.tsx';
import { HowSection, ResultSection } from './way.tsx';
import { WhereSection } from './where.tsx';

/** Ids of the sections are the keys of their titles in the words. */
export interface GuideSection {
  readonly id:
    | 'can'
    | 'materials'
    | 'time'
    | 'cost'
    | 'where'
    | 'how'
    | 'result'
    | 'related'
    | 'refusals'
    | 'law'
    | 'rights'
    | 'complain'
    | 'questions'
    | 'power'
    | 'about';
  readonly content: ReactNode;
}

/** Sections of a guide in their order; those about which nothing is known are left out. */
export function guideSections(guide: Guide, hotline: string): GuideSection[] {
  return isAppliedFor(guide.version.item) ? sectionsOfItem(guide, hotline) : sectionsOfPower(guide, hotline);
}

function sectionsOfPower({ version, codes }: Guide, hotline: string): GuideSection[] {
  const { item, offering } = version;
  return [
    { id: 'power', content: <PowerSection item={item} codes={codes} /> },
    { id: 'law', content: <LawSection item={item} /> },
    { id: 'rights', content: <RightsSection item={item} offering={offering} /> },
    { id: 'complain', content: <ComplainSection offering={offering} hotline={hotline} /> },
    { id: 'about', content: <AboutSection version={version} codes={codes} /> },
  ];
}

function sectionsOfItem({ version, relations, codes, terms }: Guide, hotline: string): GuideSection[] {
  const { item, offering } = version;
  const isDeclared = version.source === 'content';
  const sections: (GuideSection | undefined)[] = [
    { id: 'can', content: <ConditionsSection item={item} /> },
    { id: 'materials', content: <MaterialsSection item={item} terms={terms} /> },
    { id: 'time', content: <TimeSection item={item} /> },
    isDeclared || item.fees.length > 0 ? { id: 'cost', content: <CostSection item={item} /> } : undefined,
    { id: 'where', content: <WhereSection item={item} offering={offering} codes={codes} /> },
    isDeclared || item.steps.length > 0 ? { id: 'how', content: <HowSection item={item} /> } : undefined,
    isDeclared || item.result.type !== '30'
      ? { id: 'result', content: <ResultSection item={item} /> }
      : undefined,
    relations ? { id: 'related', content: <RelatedSection relations={relations} /> } : undefined,
    item.refusals.length > 0 ? { id: 'refusals', content: <RefusalsSection item={item} /> } : undefined,
    item.legalBases.length > 0 ? { id: 'law', content: <LawSection item={item} /> } : undefined,
    isDeclared || item.remedies || offering.remedies || item.type !== '20'
      ? { id: 'rights', content: <RightsSection item={item} offering={offering} /> }
      : undefined,
    { id: 'complain', content: <ComplainSection offering={offering} hotline={hotline} /> },
    item.questions.length > 0 ? { id: 'questions', content: <QuestionsSection item={item} /> } : undefined,
    { id: 'about', content: <AboutSection version={version} codes={codes} /> },
  ];
  return sections.filter((section) => section !== undefined);
}
