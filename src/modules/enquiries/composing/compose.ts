import type { CalendarDate } from '../../../kernel/date.ts';
import type { ItemVersion, Material } from '../../catalogue/index.ts';
import type { Part, Source } from '../reply.ts';
import type { Intent } from '../understanding/intent.ts';
import { type Composed, type GuideSection, sectionNames } from './composed.ts';
import {
  composeComplaint,
  composeConditions,
  composeLaw,
  composeOverview,
  composeRefusals,
  composeResult,
  composeSteps,
  composeValidity,
} from './further.ts';
import { composeMaterials } from './materials.ts';
import { composeDecider, composeHours, composePhones, composePlaces } from './places.ts';
import { composeDuration, composeFee, composeVisits } from './time-and-cost.ts';

export interface Asked {
  readonly hotline: string;
  /** The day a question about opening hours names. */
  readonly day?: CalendarDate | undefined;
  /** Materials that the question names. */
  readonly materials?: readonly Material[];
}

/**
 * What the version in force says to an intent; undefined where it says nothing.
 * Every sentence is data of the item, or fixed words around them.
 */
export function compose(intent: Intent, version: ItemVersion, asked: Asked): Composed | undefined {
  switch (intent) {
    case 'materials':
      return composeMaterials(version, asked.materials);
    case 'duration':
      return composeDuration(version);
    case 'fee':
      return composeFee(version);
    case 'place':
      return composePlaces(version);
    case 'hours':
      return composeHours(version, asked.day);
    case 'phone':
      return composePhones(version, asked.hotline);
    case 'law':
      return composeLaw(version);
    case 'validity':
      return composeValidity(version);
    case 'decider':
      return composeDecider(version);
    case 'complaint':
      return composeComplaint(version, asked.hotline);
    case 'eligibility':
      return composeConditions(version);
    case 'how':
      return composeSteps(version);
    case 'result':
      return composeResult(version);
    case 'visits':
      return composeVisits(version);
    case 'refusals':
      return composeRefusals(version);
    case 'overview':
      return composeOverview(version);
    case 'status':
      return undefined;
  }
}

/** The part as it is kept: sentences, and the page that says the same. */
export function partOf(composed: Composed, version: ItemVersion): Part {
  const { lead, lines, shape = 'prose', section, basis = [] } = composed;
  return {
    ...(lead ? { lead } : {}),
    lines: lines.map(({ text }) => text),
    shape,
    source: guideSource(version, section),
    basis: [...basis],
  };
}

export function guideSource(version: ItemVersion, section?: GuideSection): Source {
  const { name } = version.item;
  const path = `/items/${encodeURIComponent(version.implementationCode)}`;
  if (!section) return { label: name, to: path };
  const part = sectionNames[section];
  return {
    label: {
      zh: `《${name.zh}》办事指南：${part.zh}`,
      en: `Guide “${name.en ?? name.zh}”: ${part.en ?? part.zh}`,
    },
    to: `${path}#${section}`,
  };
}
