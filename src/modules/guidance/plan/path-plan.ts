import type { Item, Limit } from '../../catalogue/index.ts';

/** An item on the way, with what it waits for. */
export interface PlannedItem {
  readonly item: Item;
  /** Materials this person hands in for it. */
  readonly materials: readonly { readonly code: string; readonly name: { readonly zh: string } }[];
  readonly limit: Limit | undefined;
  readonly after: readonly string[];
  readonly takes: readonly { readonly material: string; readonly from: string }[];
}

export interface PlanStep {
  /** Basic code. */
  readonly code: string;
  readonly item: Item;
  /** Items that must be finished before. */
  readonly before: readonly string[];
  /** Materials that an earlier item yields, with that item. */
  readonly yields: ReadonlyMap<string, string>;
  /** In working days from the beginning. */
  readonly start: number;
  readonly end: number;
  /** A day more here is a day more for the whole. */
  readonly isCritical: boolean;
}

/** The whole way (办理路线): what comes first, what runs at the same time, how long it takes. */
export interface PathPlan {
  /** In an order in which they can be begun. */
  readonly steps: readonly PlanStep[];
  readonly workingDays: number;
  readonly visits: number;
}

/** An item waits for those it is declared to follow and for those whose result it takes as a material. */
export function planPath(items: readonly PlannedItem[]): PathPlan {
  const yields = new Map(items.map((one) => [one.item.basicCode, yieldsFor(one, items)]));
  const before = withoutCircles(items, yields);
  const steps = new Map<string, Omit<PlanStep, 'isCritical'>>();
  const place = (one: PlannedItem): Omit<PlanStep, 'isCritical'> => {
    const code = one.item.basicCode;
    const known = steps.get(code);
    if (known) return known;
    const waits = before.get(code) ?? [];
    const ends = items.filter(({ item }) => waits.includes(item.basicCode)).map((other) => place(other).end);
    const start = Math.max(0, ...ends);
    const step = {
      code,
      item: one.item,
      before: waits,
      yields: new Map([...(yields.get(code) ?? [])].filter(([, from]) => waits.includes(from))),
      start,
      end: start + workingDaysOf(one.limit),
    };
    steps.set(code, step);
    return step;
  };
  for (const one of items) place(one);
  const placed = [...steps.values()].sort((one, other) => one.start - other.start);
  const workingDays = Math.max(0, ...placed.map(({ end }) => end));
  const critical = criticalCodes(placed, workingDays);
  return {
    steps: placed.map((step) => ({ ...step, isCritical: critical.has(step.code) })),
    workingDays,
    visits: items.reduce((sum, { item }) => sum + (item.visits ?? 0), 0),
  };
}

/** A limit in working days: a week has five of them; hours of the law begin a day. */
export function workingDaysOf(limit: Limit | undefined): number {
  if (limit === undefined) return 0;
  if (limit.unit === 'working-day') return limit.value;
  if (limit.unit === 'calendar-day') return Math.ceil((limit.value * 5) / 7);
  return limit.unit === 'hour' ? Math.ceil(limit.value / 24) : 0;
}

/** By declaration; otherwise where the material is called as the other item's result is. */
function yieldsFor(
  { item, materials, takes }: PlannedItem,
  items: readonly PlannedItem[],
): Map<string, string> {
  const found = new Map<string, string>();
  const onTheWay = new Set(items.map((other) => other.item.basicCode));
  for (const { code, name } of materials) {
    const declared = takes.find(({ material, from }) => material === code && onTheWay.has(from));
    const named = items.find(
      ({ item: other }) => other !== item && isSameDocument(name.zh, other.result.name.zh),
    );
    const from = declared?.from ?? named?.item.basicCode;
    if (from) found.set(code, from);
  }
  return found;
}

/** 建设工程规划许可证及附图 is 建设工程规划许可证; what stands in brackets does not matter. */
export function isSameDocument(material: string, result: string): boolean {
  const plain = (text: string) =>
    text
      .replaceAll(/[（(].*?[）)]/g, '')
      .replaceAll(/(及附件|及附图|原件|复印件|正本|副本)/g, '')
      .trim();
  return plain(result).length >= 3 && plain(material) === plain(result);
}

/** Declared order counts first; an order read from names that would close a circle is left out. */
function withoutCircles(
  items: readonly PlannedItem[],
  yields: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Map<string, string[]> {
  const codes = new Set(items.map(({ item }) => item.basicCode));
  const before = new Map<string, string[]>([...codes].map((code) => [code, []]));
  const add = (code: string, earlier: string) => {
    const known = before.get(code);
    if (!known || !codes.has(earlier) || known.includes(earlier) || reaches(before, earlier, code)) return;
    known.push(earlier);
  };
  for (const { item, after } of items) for (const earlier of after) add(item.basicCode, earlier);
  for (const [code, materials] of yields) for (const earlier of materials.values()) add(code, earlier);
  return before;
}

function reaches(before: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean {
  if (from === goal) return true;
  return (before.get(from) ?? []).some((earlier) => reaches(before, earlier, goal));
}

type Placed = Pick<PlanStep, 'code' | 'before' | 'start' | 'end'>;

/** Those that end when the whole ends, and whatever they have waited for to the last day. */
function criticalCodes(steps: readonly Placed[], workingDays: number): Set<string> {
  const critical = new Set<string>();
  const mark = (step: Placed) => {
    if (critical.has(step.code)) return;
    critical.add(step.code);
    for (const earlier of steps) {
      if (step.before.includes(earlier.code) && earlier.end === step.start) mark(earlier);
    }
  };
  for (const step of steps) if (step.end === workingDays) mark(step);
  return critical;
}
