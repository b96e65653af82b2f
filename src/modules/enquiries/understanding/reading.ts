import type { CalendarDate } from '../../../kernel/date.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Segment } from '../../catalogue/index.ts';
import { dayIn } from './day.ts';
import { type Address, type Intent, readIntent } from './intent.ts';
import { type Phase, phaseIn } from './phase.ts';
import { placeIn } from './place.ts';
import { plainText } from './plain-text.ts';
import { type Terms, termsOf } from './terms.ts';

/** What can be seen in the words of a question, before anything is looked up. */
export interface Reading {
  /** Half width, small letters. */
  readonly text: string;
  readonly intents: readonly Intent[];
  readonly isYesOrNo: boolean;
  readonly address: Address | undefined;
  readonly phase: Phase | undefined;
  readonly region: string | undefined;
  readonly department: string | undefined;
  readonly day: CalendarDate | undefined;
  /** A case number (办件编号), where one is given. */
  readonly caseNumber: string | undefined;
  /** What the question is about, as typed and as terms; empty for “那要多久”. */
  readonly subject: string;
  readonly subjectTerms: Terms;
  /** More than single characters is left when the telling words are gone. */
  readonly hasSubject: boolean;
  /** Terms of the whole question, intent and all. */
  readonly terms: Terms;
}

export interface ReadingTools {
  readonly segment: Segment;
  readonly directory: Directory;
  readonly site: string;
  readonly today: CalendarDate;
}

export function readQuestion(question: string, tools: ReadingTools): Reading {
  const text = plainText(question);
  const caseNumber = /(?<!\d)\d{24}(?!\d)/.exec(text)?.[0];
  const place = placeIn(caseNumber ? text.replace(caseNumber, ' ') : text, tools.directory, tools.site);
  const intent = readIntent(place.rest);
  const subjectTerms = termsOf(intent.rest, tools.segment);
  return {
    text,
    intents: caseNumber && intent.intents.length === 0 ? ['status'] : intent.intents,
    isYesOrNo: intent.isYesOrNo,
    address: intent.address,
    phase: phaseIn(text),
    region: place.region,
    department: place.department,
    day: dayIn(text, tools.today),
    caseNumber,
    subject: intent.rest,
    subjectTerms,
    hasSubject: hasWords(subjectTerms),
    terms: termsOf(text, tools.segment),
  };
}

function hasWords(terms: Terms): boolean {
  return [...terms.keys()].some((term) => [...term].length > 1);
}
