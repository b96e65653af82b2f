import { type Locale, messagesIn, textIn } from '../../../kernel/messages.ts';
import { parseRule, type RuleTerms, sentenceOf } from '../../../kernel/rule/index.ts';
import { formatTimeLimit, type TimeLimit } from '../../../kernel/time-limit.ts';
import { roleNames } from '../../identity/index.ts';
import type { Procedure } from '../engine/procedure.ts';
import type { Flow, FlowArrow, FlowNode, FlowPlace } from './flow.ts';
import { pictureWords } from './picture-words.ts';

export interface SpeechSettings {
  readonly procedure: Procedure;
  readonly terms: RuleTerms;
  readonly locale: Locale;
  readonly departmentName: (department: string) => string | undefined;
}

/** What nodes and arrows of a procedure say, in plain words of one language. */
export interface FlowSpeech {
  readonly nameOf: (node: FlowNode) => string;
  readonly roleOf: (node: FlowNode) => string | undefined;
  readonly placeOf: (place: FlowPlace) => string;
  readonly limitOf: (limit: TimeLimit) => string;
  readonly actsOf: (acts: readonly string[]) => string;
  readonly ruleOf: (rule: string) => string;
  /** Nothing where an arrow is the only way on. */
  readonly reasonOf: (arrow: FlowArrow, flow: Flow) => string | undefined;
}

export function flowSpeech({ procedure, terms, locale, departmentName }: SpeechSettings): FlowSpeech {
  const say = messagesIn(pictureWords, locale);
  const { acts, statuses } = procedure.actSet;
  const actsOf = (names: readonly string[]) =>
    names.map((name) => textIn(acts[name]?.name ?? { zh: name }, locale)).join(say.comma);
  const ruleOf = (rule: string) => sentenceOf(parseRule(rule), terms, locale);
  return {
    actsOf,
    ruleOf,
    nameOf(node) {
      const name = textIn(node.name, locale);
      if (node.kind === 'start') return say.start;
      if (node.kind === 'choice') return say.isNeeded(name);
      if (node.kind === 'split') return say.together;
      if (node.kind === 'join') {
        if (node.join === undefined) return say.all;
        return node.join === 'any' ? say.any : say.atLeast(node.join.atLeast);
      }
      return node.kind === 'end' ? textIn(statuses[node.code ?? '']?.name ?? node.name, locale) : name;
    },
    roleOf: ({ task }) => task && textIn(roleNames[task.role], locale),
    placeOf(place) {
      if (place === 'asker' || place === 'own' || place === 'reviews') return say[place];
      return 'department' in place ? (departmentName(place.department) ?? place.department) : say.chosen;
    },
    limitOf: (limit) =>
      limit.unit === 'immediate' ? say.atOnce : say.within(formatTimeLimit(limit, locale)),
    reasonOf({ from, reason }, { arrows }) {
      switch (reason.kind) {
        case 'thereafter':
          return undefined;
        case 'rule':
          return reason.holds ? ruleOf(reason.rule) : say.notNeeded;
        case 'silence':
          return actsOf([reason.act]);
        case 'acts': {
          const others = arrows.filter((each) => each.from === from && each.reason.kind !== 'silence');
          if (others.length < 2 || reason.acts.length === 0) return undefined;
          const named = actsOf(reason.acts);
          return reason.most === undefined ? named : say.atMost(named, reason.most);
        }
      }
    },
  };
}

/** One name for each place, so that tasks of one place share a lane. */
export function placeKey(place: FlowPlace): string {
  if (typeof place === 'string') return place;
  return 'department' in place ? `department-${place.department}` : `chosen-${place.chosen}`;
}

/** Places in the order in which they take part; whoever asks stands first. */
export function placesOf({ nodes }: Flow): FlowPlace[] {
  const places = new Map(nodes.map(({ place }) => [placeKey(place), place]));
  return [...places.values()];
}
