import { namesIn, parseRule } from '../../../kernel/rule/index.ts';
import type { Section } from '../../catalogue/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import { allOf, anyOf } from './join-rules.ts';
import type { Contradiction, Member } from './member.ts';
import { type Ask, findContradiction, mergeQuestions } from './merge-questions.ts';
import { orderAfter } from './order-after.ts';

export interface MergedSections {
  readonly sections: readonly Section[];
  /** Which items ask: by element; for a group by the code of its page here. */
  readonly askedBy: ReadonlyMap<string, readonly string[]>;
  /** The page of a group here, by item and page code there. */
  readonly groupOf: ReadonlyMap<string, string>;
  readonly contradictions: readonly Contradiction[];
}

/** What takes a place in the merged form: a question by itself, or a group with its questions. */
interface Unit {
  readonly key: string;
  readonly sections: readonly Placed[];
  readonly asks: readonly Ask[];
  readonly isGroup: boolean;
}

/** A page of an item. Pages of equal title are one page here, groups of equal title one group. */
interface Placed {
  readonly member: string;
  readonly section: Section;
}

/** Pages of several items as one form: an element is asked once, where it is first needed and its rules can be decided. */
export function mergeSections(members: readonly Member[], dictionary: Dictionary): MergedSections {
  const placed = members.flatMap(({ code, item }) => item.form.map((section) => ({ member: code, section })));
  const units = unitsOf(placed);
  const needs = needsAmong(units, dictionary);
  const pages = pagesOf(orderAfter(units, needs), needs, placed);
  const codes = uniqueCodes(pages);
  return {
    sections: pages.map((page) => sectionOf(page, codes.get(page) ?? '')),
    askedBy: new Map(
      pages.flatMap((page) =>
        page.units.map((unit) => [
          unit.isGroup ? (codes.get(page) ?? '') : unit.key,
          [...new Set(unit.sections.map(({ member }) => member))],
        ]),
      ),
    ),
    groupOf: new Map(
      pages.flatMap((page) =>
        page.units
          .filter(({ isGroup }) => isGroup)
          .flatMap(({ sections }) => sections)
          .map(({ member, section }) => [groupKey(member, section.code), codes.get(page) ?? '']),
      ),
    ),
    contradictions: units.flatMap(contradictionsOf),
  };
}

export const groupKey = (member: string, section: string) => `${member} ${section}`;

function unitsOf(placed: readonly Placed[]): Unit[] {
  const units = new Map<string, { sections: Placed[]; asks: Ask[]; isGroup: boolean }>();
  for (const one of placed) {
    const { member, section } = one;
    const isGroup = section.repeat !== undefined;
    for (const question of section.questions) {
      const key = isGroup ? `group ${section.title.zh}` : question.element;
      const unit = units.get(key) ?? { sections: [], asks: [], isGroup };
      if (!unit.sections.includes(one)) unit.sections.push(one);
      const when = isGroup ? question.when : allOf([section.when, question.when]);
      unit.asks.push({ member, question, when });
      units.set(key, unit);
    }
  }
  return [...units].map(([key, unit]) => ({ key, ...unit }));
}

/** Units whose answers decide whether this one is put. */
function needsAmong(units: readonly Unit[], dictionary: Dictionary): (unit: Unit) => readonly Unit[] {
  const byName = new Map<string, Unit>();
  for (const unit of units) {
    const names = unit.isGroup
      ? [unit.key.slice('group '.length), ...unit.asks.map(({ question }) => nameOf(question.element))]
      : [nameOf(unit.key)];
    for (const name of names) if (!byName.has(name)) byName.set(name, unit);
  }
  function nameOf(element: string): string {
    return dictionary.findElement(element)?.name.zh ?? element;
  }
  const known = new Map<Unit, readonly Unit[]>();
  return (unit) => {
    const found = known.get(unit) ?? namesOf(unit).flatMap((name) => byName.get(name) ?? []);
    known.set(unit, found);
    return found.filter((other) => other !== unit);
  };
}

/** What is put to everybody waits for nothing. */
function namesOf({ asks, sections, isGroup }: Unit): string[] {
  const rules = isGroup
    ? [anyOf(sections.map(({ section }) => section.when)), ...asks.map((ask) => ask.when)]
    : [anyOf(asks.map((ask) => ask.when))];
  return rules.flatMap((rule) => (rule === undefined ? [] : [...namesIn(parseRule(rule))]));
}

interface Page {
  /** Its place among the pages; a group that had to wait stands between two. */
  readonly position: number;
  readonly home: Section;
  readonly isGroup: boolean;
  readonly units: Unit[];
}

function pagesOf(
  units: readonly Unit[],
  needs: (unit: Unit) => readonly Unit[],
  placed: readonly Placed[],
): Page[] {
  const titles = [...new Set(placed.map(({ section }) => titleKey(section)))];
  const pages = new Map<string, Page>();
  const positions = new Map<Unit, number>();
  for (const unit of units) {
    const home = unit.sections[0]?.section;
    if (!home) continue;
    const own = titles.indexOf(titleKey(home));
    const after = Math.max(-1, ...needs(unit).map((needed) => positions.get(needed) ?? -1));
    const position = unit.isGroup && after >= own ? after + 0.5 : Math.max(own, after);
    positions.set(unit, position);
    const key = unit.isGroup ? unit.key : `${position}`;
    const page = pages.get(key) ?? {
      position,
      home: homeAt(position) ?? home,
      isGroup: unit.isGroup,
      units: [],
    };
    page.units.push(unit);
    pages.set(key, page);
  }
  function homeAt(position: number): Section | undefined {
    return placed.find(({ section }) => !section.repeat && titleKey(section) === titles[position])?.section;
  }
  return [...pages.values()].sort(
    (one, other) => one.position - other.position || Number(other.isGroup) - Number(one.isGroup),
  );
}

const titleKey = ({ title, repeat }: Section) => `${repeat ? 'group' : 'page'} ${title.zh}`;

function sectionOf(page: Page, code: string): Section {
  const { home, units } = page;
  const introduction = home.introduction && { introduction: home.introduction };
  const [only] = units;
  if (page.isGroup && only?.sections[0]) {
    const sections = only.sections.map(({ section }) => section);
    const when = anyOf(sections.map((section) => section.when));
    return {
      code,
      title: home.title,
      ...introduction,
      ...(when !== undefined && { when }),
      repeat: {
        noun: home.repeat?.noun ?? home.title,
        minimum: Math.max(...sections.map(({ repeat }) => repeat?.minimum ?? 0)),
        maximum: Math.min(...sections.map(({ repeat }) => repeat?.maximum ?? Number.POSITIVE_INFINITY)),
      },
      questions: [...byElement(only.asks).values()].map(mergeQuestions),
    };
  }
  const questions = units.map(({ asks }) => mergeQuestions(asks));
  const when = anyOf(questions.map((question) => question.when));
  return { code, title: home.title, ...introduction, ...(when !== undefined && { when }), questions };
}

function contradictionsOf(unit: Unit): Contradiction[] {
  const found = [...byElement(unit.asks).values()].flatMap((asks) => findContradiction(asks) ?? []);
  if (!unit.isGroup) return found;
  const repeats = unit.sections.flatMap(({ section }) => section.repeat ?? []);
  const minimum = Math.max(...repeats.map((repeat) => repeat.minimum));
  const maximum = Math.min(...repeats.map((repeat) => repeat.maximum));
  if (minimum <= maximum) return found;
  const members = unit.sections.map(({ member }) => member);
  return [
    ...found,
    {
      about: unit.key.slice('group '.length),
      members,
      why: {
        zh: `一个事项要求至少${minimum}组，另一个要求最多${maximum}组`,
        en: `one item wants at least ${minimum}, another at most ${maximum}`,
      },
    },
  ];
}

function byElement(asks: readonly Ask[]): Map<string, Ask[]> {
  const found = new Map<string, Ask[]>();
  for (const ask of asks) {
    found.set(ask.question.element, [...(found.get(ask.question.element) ?? []), ask]);
  }
  return found;
}

/** Page codes of different items may be equal, of one form they may not. */
function uniqueCodes(pages: readonly Page[]): Map<Page, string> {
  const taken = new Set<string>();
  return new Map(
    pages.map((page) => {
      let code = page.home.code;
      for (let number = 2; taken.has(code); number += 1) code = `${page.home.code}-${number}`;
      taken.add(code);
      return [page, code];
    }),
  );
}
