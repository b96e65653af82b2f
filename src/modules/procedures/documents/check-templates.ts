import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import { CaseEvent } from '../action.ts';
import { factsOfEvent } from './document-facts.ts';
import { blanksOf } from './fill-in.ts';
import { type DocumentTemplate, isEditable } from './template.ts';

/** A template belongs to an event that there is, asks for facts that are known of it, and names each part once. */
export function checkTemplates(entries: readonly ContentEntry<DocumentTemplate>[]): ContentFault[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const { value, fault } = entry;
    const name = `${value.code} ${value.version}`;
    const again = seen.has(name);
    seen.add(name);
    return [
      ...(again ? [fault(['code'], `${name} stands in another template`)] : []),
      ...(events.has(value.event) ? [] : [fault(['event'], `there is no event ${value.event}`)]),
      ...checkBlanks(entry),
      ...checkParts(entry),
    ];
  });
}

const events: ReadonlySet<string> = new Set(CaseEvent.options.map(({ shape }) => shape.type.value));

function checkBlanks({ value, fault }: ContentEntry<DocumentTemplate>): ContentFault[] {
  const known = factsOfEvent(value.event);
  return value.paragraphs.flatMap((paragraph, index) => {
    const text = isEditable(paragraph) ? paragraph.text : paragraph;
    const path = ['paragraphs', index, ...(isEditable(paragraph) ? ['text'] : [])];
    return (['zh', 'en'] as const).flatMap((language) =>
      blanksOf(text?.[language] ?? '')
        .filter((name) => !known.includes(name))
        .map((name) =>
          fault(
            [...path, language],
            `{${name}} is not known here; there are ${known.map((one) => `{${one}}`).join(' ')}`,
          ),
        ),
    );
  });
}

function checkParts({ value, fault }: ContentEntry<DocumentTemplate>): ContentFault[] {
  const parts = value.paragraphs.map((paragraph) => (isEditable(paragraph) ? paragraph.part : undefined));
  return parts.flatMap((part, index) =>
    part !== undefined && parts.indexOf(part) < index
      ? [fault(['paragraphs', index, 'part'], `${part} stands in it twice`)]
      : [],
  );
}
