import type { Text } from '../../../kernel/messages.ts';
import type { ItemVersion } from '../../catalogue/index.ts';
import type { Choice, Reply } from '../reply.ts';
import { stemOf } from '../understanding/fit.ts';
import type { Intent } from '../understanding/intent.ts';
import { type Phase, phasesOf } from '../understanding/phase.ts';
import type { FoundItem } from './find-candidates.ts';
import { says } from './words.ts';

export const mostChoices = 4;

/** Asks which of several items is meant, by what divides them best. */
export function askWhich(
  items: readonly FoundItem[],
  intents: readonly Intent[],
): Pick<Reply, 'asks' | 'choices' | 'pending'> {
  const { asks, groups } = divide(items);
  return {
    asks,
    choices: [
      ...groups.map(({ label, members }) => ({ value: `pick:${members.join(',')}`, label })),
      { value: 'none', label: says.noneOfThese },
    ],
    pending: { kind: 'which-item', intents: [...intents], codes: items.map(({ code }) => code) },
  };
}

/** The items that a choice of `askWhich` leaves: their places in the list of codes. */
export function pickedBy(value: string): number[] | undefined {
  if (!/^pick:\d+(?:,\d+)*$/.test(value)) return undefined;
  return value.slice('pick:'.length).split(',').map(Number);
}

interface Group {
  readonly label: Text;
  readonly members: readonly number[];
}

interface Division {
  readonly asks: Text;
  readonly groups: readonly Group[];
}

/** Few are named one by one; of many, the question whose replies tell them apart most evenly. */
function divide(items: readonly FoundItem[]): Division {
  const singly = byItem(items);
  if (items.length <= mostChoices) {
    const named = byPhase(items, true);
    return items.length > 1 && named.groups.length === items.length ? named : singly;
  }
  const divisions = [byPhase(items), byAudience(items), byStem(items)].filter(
    ({ groups }) => groups.length >= 2 && groups.length <= mostChoices,
  );
  const [best] = divisions.toSorted((one, other) => evenness(other, items) - evenness(one, items));
  return best ?? { ...singly, groups: singly.groups.slice(0, mostChoices) };
}

/** Entropy of the reply, each item being as likely as it fits. */
function evenness({ groups }: Division, items: readonly FoundItem[]): number {
  const whole = items.reduce((sum, { fit }) => sum + fit, 0);
  return groups.reduce((sum, { members }) => {
    const share = members.reduce((part, index) => part + (items[index]?.fit ?? 0), 0) / whole;
    return share > 0 ? sum - share * Math.log2(share) : sum;
  }, 0);
}

function byItem(items: readonly FoundItem[]): Division {
  return {
    asks:
      items.length === 1
        ? { zh: '您问的是这一项吗？', en: 'Do you mean this?' }
        : { zh: '您问的是哪一项？', en: 'Which of these do you mean?' },
    groups: items.map(({ version }, index) => ({ label: nameOf(version), members: [index] })),
  };
}

/** The name alone does not tell the offers of two places apart. */
function nameOf({ item, offering, source }: ItemVersion): Text {
  if (source === 'content') return item.name;
  const { zh, en } = item.name;
  const place = offering.regionName;
  return { zh: `${zh}（${place.zh}）`, en: `${en ?? zh} (${place.en ?? place.zh})` };
}

const phaseWords: Readonly<Record<Phase, Text>> = {
  new: { zh: '第一次办（新办）', en: 'A new one' },
  change: { zh: '信息变了（变更）', en: 'A change' },
  renewal: { zh: '快到期了（延续、换证）', en: 'A renewal' },
  cancellation: { zh: '不做了（注销）', en: 'A cancellation' },
  replacement: { zh: '丢了、坏了（补领）', en: 'A replacement' },
};

/** @param strictly only where all are stages of one and the same thing */
function byPhase(items: readonly FoundItem[], strictly = false): Division {
  const isOneThing = new Set(items.map(({ version }) => stemOf(version.item.name.zh))).size === 1;
  return {
    asks: { zh: '您要办的是哪一种？', en: 'What do you need?' },
    groups:
      strictly && !isOneThing
        ? []
        : groupBy(items, ({ version }) => {
            const [phase] = phasesOf(version.item.name.zh);
            return phase && { key: phase, label: phaseWords[phase] };
          }),
  };
}

function byAudience(items: readonly FoundItem[]): Division {
  return {
    asks: { zh: '您是为谁办？', en: 'For whom is it?' },
    groups: groupBy(items, ({ version: { item } }) =>
      item.audience.every((one) => one === '1')
        ? { key: 'person', label: { zh: '为个人、家人办', en: 'For a person' } }
        : { key: 'company', label: { zh: '为单位、生意办', en: 'For a business or organisation' } },
    ),
  };
}

function byStem(items: readonly FoundItem[]): Division {
  return {
    asks: { zh: '您问的是哪一类？', en: 'Which of these do you mean?' },
    groups: groupBy(items, ({ version: { item } }) => {
      const stem = stemOf(item.name.zh);
      return { key: stem, label: { zh: stem, en: stemOf(item.name.en ?? stem) } };
    }),
  };
}

/** Nothing where an item belongs to no group: the reply could not lead to it. */
function groupBy(
  items: readonly FoundItem[],
  groupOf: (item: FoundItem) => { key: string; label: Text } | undefined,
): Group[] {
  const groups = new Map<string, { label: Text; members: number[] }>();
  for (const [index, item] of items.entries()) {
    const group = groupOf(item);
    if (!group) return [];
    const known = groups.get(group.key) ?? { label: group.label, members: [] };
    known.members.push(index);
    groups.set(group.key, known);
  }
  return [...groups.values()];
}

/** Choices of a place: what the region directly contains. */
export function regionChoices(regions: readonly { readonly code: string; readonly name: Text }[]): Choice[] {
  return regions.slice(0, mostChoices).map(({ code, name }) => ({ value: `region:${code}`, label: name }));
}
