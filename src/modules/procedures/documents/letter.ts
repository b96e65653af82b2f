import type { Text } from '../../../kernel/messages.ts';
import type { Item } from '../../catalogue/index.ts';
import { documentFacts } from './document-facts.ts';
import { fillIn } from './fill-in.ts';
import type { Occasion } from './occasion.ts';
import { remediesOf } from './remedies.ts';
import { type DocumentTemplate, isEditable } from './template.ts';

/** What a letter says, in the order in which it says it. */
export interface NoticeBody {
  readonly title: { readonly zh: string; readonly en: string };
  readonly paragraphs: readonly Text[];
  /** Of a correction notice: which part of the application, and what must be put right. */
  readonly points: readonly { readonly part: string | undefined; readonly text: string }[];
  /** How the applicant may contest it. */
  readonly remedies: readonly Text[];
}

export function letterOf(template: DocumentTemplate, occasion: Occasion): NoticeBody {
  const { event, facts } = occasion;
  const known = documentFacts(occasion, template.article);
  const paragraphs = template.paragraphs.flatMap((paragraph) => {
    if (!isEditable(paragraph)) return fillIn(paragraph, known) ?? [];
    const written = event.letter?.[paragraph.part];
    if (written !== undefined) return written === '' ? [] : { zh: written };
    return (paragraph.text && fillIn(paragraph.text, known)) ?? [];
  });
  return {
    title: titleOf(template, facts.item),
    paragraphs,
    points:
      event.type === 'correction-requested'
        ? event.points.map((point) => ({ part: facts.nameOfPart(point.subject), text: point.text }))
        : [],
    remedies: template.remedies ? remediesOf(facts) : [],
  };
}

/** Licences are decided by the Administrative Licensing Law, and their documents are called so. */
export function titleOf(template: DocumentTemplate, { type }: Pick<Item, 'type'>): NoticeBody['title'] {
  return (type === '01' ? template.licenceTitle : undefined) ?? template.title;
}
