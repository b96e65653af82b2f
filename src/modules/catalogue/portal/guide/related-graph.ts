import { type Locale, messagesIn, textIn } from '../../../../kernel/messages.ts';
import type { Graph } from '../../../../web/ui/index.ts';
import type { ItemRelations } from '../../queries/get-relations.ts';
import type { RelationLink } from '../../relations/links.ts';
import { itemPath } from '../addresses.ts';
import { relatedWords } from './related-words.ts';

/** The pictured part of a neighbourhood as boxes and arrows; undefined where a list says it as well. */
export function relatedGraph(relations: ItemRelations, locale: Locale): Graph | undefined {
  const pictured = [...relations.matters.values()].filter(({ isPictured }) => isPictured);
  if (pictured.length < 3) return undefined;
  const words = messagesIn(relatedWords, locale);
  const ids = new Set(pictured.map(({ id }) => id));
  const alternatives = new Set(
    relations.links
      .filter(({ after, isAlternative }) => isAlternative && after === relations.centre)
      .map(({ before }) => before),
  );
  return {
    nodes: pictured.map(({ id, name, office, implementationCode, isOutside }) => {
      const isCentre = id === relations.centre;
      return {
        id,
        label: textIn(name, locale),
        caption: isCentre ? words.here : office && textIn(office, locale),
        isCurrent: isCentre,
        tone: isCentre ? 'info' : undefined,
        status: alternatives.has(id) ? words.anyOf : undefined,
        isFaint: isOutside,
        to: isCentre || !implementationCode ? undefined : itemPath(implementationCode),
      };
    }),
    edges: relations.links
      .filter(({ before, after }) => ids.has(before) && ids.has(after))
      .map((link) => ({
        from: link.before,
        to: link.after,
        line: lineOf(link),
      })),
  };
}

function lineOf({ kinds }: RelationLink): 'solid' | 'dashed' | 'dotted' {
  if (kinds.includes('prerequisite')) return 'solid';
  return kinds.includes('material') ? 'dashed' : 'dotted';
}
