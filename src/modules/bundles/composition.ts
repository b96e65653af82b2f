import { type Locale, textIn } from '../../kernel/messages.ts';
import type { Dictionary } from '../elements/index.ts';
import { figuresOf, type MergedItems, mergeItems, withoutElements } from '../forms/index.ts';
import { type Finding, type JourneyResult, workingDaysOf } from '../guidance/index.ts';
import type { Bundle } from './bundle.ts';

/** What a bundle is for one person: the items to be done, merged, in their order. */
export interface Composition {
  readonly bundle: Bundle;
  readonly findings: readonly Finding[];
  readonly merged: MergedItems;
  /** By basic code: the members it waits for, and what they yield for it. */
  readonly after: ReadonlyMap<string, readonly string[]>;
  readonly yields: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By basic code: elements that an item before it gives. */
  readonly givenLater: ReadonlyMap<string, readonly string[]>;
  readonly plan: JourneyResult['plan'];
  readonly figures: Figures;
  /** What an element is called. */
  labelOf(element: string, locale: Locale): string;
}

/** Counted item by item, and as one. */
export interface Figures {
  readonly fields: Pair;
  readonly materials: Pair;
  readonly forms: Pair;
  readonly visits: Pair;
  /** Working days by the promised limits: one after another, and along the longest way. */
  readonly days: Pair;
}

export interface Pair {
  readonly apart: number;
  readonly together: number;
}

export function compose(bundle: Bundle, result: JourneyResult, dictionary: Dictionary): Composition {
  const findings = result.toDo.filter(({ stop }) => stop.version.item.form.length > 0);
  const chosen = new Set(findings.map(codeOf));
  const steps = result.plan.steps.filter(({ code }) => chosen.has(code));
  const givenLater = new Map(
    steps.map(({ code, before }) => [
      code,
      bundle.gives.filter(({ item }) => before.includes(item)).map(({ element }) => element),
    ]),
  );
  const yields = new Map(steps.map(({ code, yields: own }) => [code, own]));
  const merged = mergeItems(
    findings.map((finding) => {
      const { item } = finding.stop.version;
      const { basicCode: code } = item;
      return { code, name: item.name, item: withoutElements(item, givenLater.get(code) ?? []) };
    }),
    dictionary,
    yields,
  );
  return {
    bundle,
    findings,
    merged,
    after: new Map(steps.map(({ code, before }) => [code, before.filter((earlier) => chosen.has(earlier))])),
    yields,
    givenLater,
    plan: result.plan,
    figures: figuresFor(findings, merged, result.plan.workingDays),
    labelOf: (element, locale) => textIn(dictionary.findElement(element)?.name ?? { zh: element }, locale),
  };
}

export const codeOf = ({ stop }: Finding) => stop.version.item.basicCode;

function figuresFor(findings: readonly Finding[], merged: MergedItems, longestWay: number): Figures {
  const counted = figuresOf(merged);
  const visits = findings.map(({ stop }) => stop.version.item.visits ?? 0);
  const days = findings.map(({ checklist }) => workingDaysOf(checklist.limit));
  return {
    fields: { apart: counted.fieldsApart, together: counted.fields },
    materials: { apart: counted.materialsApart, together: counted.materials },
    forms: { apart: counted.formsApart, together: Math.min(counted.formsApart, 1) },
    visits: { apart: sum(visits), together: Math.max(0, ...visits) },
    days: { apart: sum(days), together: longestWay },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
